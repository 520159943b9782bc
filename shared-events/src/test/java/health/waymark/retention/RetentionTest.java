package health.waymark.retention;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.http.Problem;
import health.waymark.operate.event.RetentionPeriod;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.Reason;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final RetentionPeriod TEN_YEARS = new RetentionPeriod(10, 3);
    private static final LocalDate ENDED = LocalDate.of(2026, 3, 31);

    private static Kept ended(@Nullable LocalDate majorOn, boolean held) {
        return new Kept(ENDED, majorOn, held);
    }

    @Test
    void theClockStartsWhenThePlanEnds() {
        Retention open = Retention.of(new Kept(null, null, false), TEN_YEARS, LocalDate.of(2090, 1, 1));
        assertThat(open.startedOn()).isNull();
        assertThat(open.keepUntil()).isNull();
        assertThat(open.rule()).isEqualTo(RetentionRule.PLAN_NOT_ENDED);
    }

    @Test
    void isKeptToTheEndOfItsLastDay() {
        LocalDate last = LocalDate.of(2036, 3, 31);
        Retention then = Retention.of(ended(null, false), TEN_YEARS, last);
        assertThat(then.keepUntil()).isEqualTo(last);
        assertThat(then.rule()).isEqualTo(RetentionRule.RETENTION_NOT_OVER);
        assertThat(Retention.of(ended(null, false), TEN_YEARS, last.plusDays(1)).erasable())
                .isTrue();
    }

    @Test
    void whoeverWasAMinorIsKeptFromTheir18thBirthdayOn() {
        LocalDate majorOn = LocalDate.of(2038, 5, 1);
        assertThat(Retention.of(ended(majorOn, false), TEN_YEARS, ENDED).keepUntil())
                .isEqualTo(LocalDate.of(2041, 5, 1));
        assertThat(Retention.of(ended(LocalDate.of(2027, 5, 1), false), TEN_YEARS, ENDED)
                        .keepUntil())
                .as("the longer of the two")
                .isEqualTo(LocalDate.of(2036, 3, 31));
        assertThat(Retention.of(ended(majorOn, false), new RetentionPeriod(10, null), ENDED)
                        .keepUntil())
                .isEqualTo(LocalDate.of(2036, 3, 31));
    }

    @Test
    void withoutAPeriodNothingEverBecomesErasable() {
        Retention kept = Retention.of(ended(null, false), null, LocalDate.of(9999, 12, 31));
        assertThat(kept.erasable()).isFalse();
        assertThat(kept.rule()).isEqualTo(RetentionRule.NO_RETENTION_PERIOD);
        assertThat(kept.startedOn()).isEqualTo(ENDED);
    }

    @Test
    void aHoldStandsInTheWayWhateverTheDay() {
        Retention held = Retention.of(ended(null, true), TEN_YEARS, LocalDate.of(2090, 1, 1));
        assertThat(held.erasable()).isFalse();
        assertThat(held.keepUntil()).isEqualTo(LocalDate.of(2036, 3, 31));
        assertThat(held.because()).isEqualTo(RetentionRule.UNDER_LEGAL_HOLD.sentence());
    }

    @Test
    void erasingPassesTheGuardOnlyWhereNothingStandsInTheWay() {
        LocalDate late = LocalDate.of(2090, 1, 1);
        assertThatCode(() -> Retention.of(ended(null, false), TEN_YEARS, late).mustBeErasable())
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> Retention.of(ended(null, true), TEN_YEARS, late).mustBeErasable())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("under-legal-hold");
                });
        assertThatThrownBy(
                        () -> Retention.of(ended(null, false), TEN_YEARS, ENDED).mustBeErasable())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("retention-not-over"));
    }

    @Test
    void codesAreStable() {
        assertThat(RetentionRule.values())
                .extracting(RetentionRule::code)
                .containsExactly("under-legal-hold", "plan-not-ended", "no-retention-period", "retention-not-over");
    }

    /** Of any plan, on any day, under any period: what must never be, and that time only ever brings it nearer. */
    @Test
    void nothingIsErasableBeforeItsTimeOrUnderHold() {
        Random random = new Random(5);
        int erasable = 0;
        for (int round = 0; round < 20_000; round++) {
            Kept kept = new Kept(
                    random.nextInt(4) == 0 ? null : day(random, 2000, 40),
                    random.nextInt(3) == 0 ? day(random, 2000, 60) : null,
                    random.nextInt(3) == 0);
            RetentionPeriod period = random.nextInt(5) == 0
                    ? null
                    : new RetentionPeriod(1 + random.nextInt(30), random.nextBoolean() ? random.nextInt(12) : null);
            LocalDate today = day(random, 2000, 90);
            Retention retention = Retention.of(kept, period, today);
            if (retention.erasable()) {
                erasable++;
                assertThat(kept.held()).isFalse();
                assertThat(kept.endedOn()).isNotNull();
                assertThat(period).isNotNull();
                assertThat(today)
                        .isAfter(requireNonNull(kept.endedOn())
                                .plusYears(requireNonNull(period).years()))
                        .isAfter(retention.keepUntil());
                if (kept.majorOn() != null && period.yearsFromMajority() != null) {
                    assertThat(today).isAfter(kept.majorOn().plusYears(period.yearsFromMajority()));
                }
                assertThat(Retention.of(kept, period, today.plusDays(random.nextInt(9_999)))
                                .erasable())
                        .isTrue();
                assertThat(Retention.of(new Kept(kept.endedOn(), kept.majorOn(), true), period, today)
                                .erasable())
                        .isFalse();
            }
            assertThat(retention.erasable()).isEqualTo(retention.rule() == null);
        }
        assertThat(erasable).isGreaterThan(1_000);
    }

    private static LocalDate day(Random random, int from, int years) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(years * 365));
    }

    @Test
    void ofEveryRandomHistoryTheClockRunsFromTheDayThePlanEndedLast() {
        int over = 0;
        for (int seed = 0; seed < 300; seed++) {
            PlanState plan = new PlanState(ZoneOffset.UTC);
            for (Recorded event : RandomHistory.of(seed, 60)) {
                long version = plan.version();
                String hash = version == 0 ? "" : plan.contentHash();
                plan.apply(event);
                if (event.event().getClass().getPackageName().startsWith("health.waymark.hold")) {
                    assertThat(plan.contentHash()).isEqualTo(hash);
                }
            }
            Kept kept = Kept.of(plan);
            if (plan.open() && kept.endedOn() == null) {
                assertThat(Retention.of(kept, TEN_YEARS, LocalDate.MAX.minusYears(50))
                                .erasable())
                        .isFalse();
            } else {
                over++;
            }
            assertThat(kept.held()).isEqualTo(plan.holds().stream().anyMatch(HoldState::stands));
        }
        assertThat(over).isGreaterThan(50);
    }

    @Test
    void aPlanThatHadEndedAndWasInErrorIsKeptFromTheLaterDay() {
        assertThat(kept(
                                null,
                                at(new PlanCompleted(PLAN, WHY), "2026-02-01"),
                                at(new PlanMarkedInError(PLAN, WHY), "2026-05-01"))
                        .endedOn())
                .isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(kept(
                                null,
                                at(new PlanCompleted(PLAN, WHY), "2026-05-01"),
                                at(new PlanMarkedInError(PLAN, WHY), "2026-02-01"))
                        .endedOn())
                .isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void onlyWhoeverWasAMinorWhenThePlanBeganHasABirthdayToWaitFor() {
        assertThat(kept(LocalDate.of(2008, 1, 6)).majorOn()).isEqualTo(LocalDate.of(2026, 1, 6));
        assertThat(kept(LocalDate.of(2008, 1, 5)).majorOn()).isNull();
        assertThat(kept(LocalDate.of(2008, 2, 29)).majorOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(kept(null).majorOn()).isNull();
    }

    private static final PlanId PLAN = new PlanId(UUID.fromString("0190a5c0-0000-7000-8000-000000000001"));
    private static final Reason WHY = new Reason(null, "Because.");

    /** When all of it was recorded; it counts when it was so. */
    private static final Instant WRITTEN_DOWN = Instant.parse("2026-12-01T10:00:00Z");

    private record Happened(PlanEvent event, Instant at) {}

    private static Happened at(PlanEvent event, String day) {
        return new Happened(event, Instant.parse(day + "T10:00:00Z"));
    }

    private static Kept kept(@Nullable LocalDate born, Happened... after) {
        List<Happened> all = new ArrayList<>();
        Subject subject = new Subject(Subject.Type.CLIENT, "c", "Robin", born, null);
        all.add(at(
                new PlanDrafted(PLAN, subject, null, null, null, LocalDate.of(2026, 1, 5), null, null, null),
                "2026-01-05"));
        all.addAll(List.of(after));
        PlanState plan = new PlanState(ZoneOffset.UTC);
        IntStream.range(0, all.size())
                .forEach(n -> plan.apply(new Recorded(
                        UUID.randomUUID(),
                        all.get(n).event(),
                        n + 1,
                        n + 1,
                        WRITTEN_DOWN,
                        all.get(n).at(),
                        RandomHistory.by("default", UUID.randomUUID()))));
        return Kept.of(plan);
    }
}
