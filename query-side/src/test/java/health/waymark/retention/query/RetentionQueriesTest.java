package health.waymark.retention.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.operate.event.RetentionPeriod;
import health.waymark.organisation.OrganisationSettings;
import health.waymark.organisation.Organisations;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.ReadModel;
import health.waymark.query.Page;
import health.waymark.retention.Kept;
import health.waymark.retention.Retention;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found and in which order is what the rule says of each plan, whatever the period and the day. */
class RetentionQueriesTest {
    private static final String HERE = "clinic-" + UUID.randomUUID();
    private static final Page EVERYTHING = new Page(0, 1_000);
    private static final Map<PlanId, Kept> KEPT = new HashMap<>();

    private static ReadModel model;

    @BeforeAll
    static void start() {
        model = ReadModel.start();
        for (int seed = 0; seed < 60; seed++) {
            List<Recorded> history = withBirthDate(RandomHistory.of(seed, 40, HERE), seed);
            model.append(history);
            PlanState plan = new PlanState(ZoneOffset.UTC);
            history.forEach(plan::apply);
            KEPT.put(plan.id(), Kept.of(plan));
        }
        model.settle();
    }

    @AfterAll
    static void stop() {
        model.close();
    }

    /** Some are minors, some were born on a leap day, of some nothing is known. */
    private static List<Recorded> withBirthDate(List<Recorded> history, int seed) {
        LocalDate born = seed % 3 == 0 ? null : seed % 3 == 1 ? LocalDate.of(2012, 2, 29) : LocalDate.of(1980, 5, 1);
        List<Recorded> all = new ArrayList<>();
        for (Recorded one : history) {
            if (one.event() instanceof PlanDrafted drafted) {
                Subject subject = new Subject(Subject.Type.CLIENT, "c-" + seed, "Robin " + seed, born, null);
                PlanDrafted known = new PlanDrafted(
                        drafted.planId(), subject, null, null, null, drafted.startsOn(), null, null, null);
                all.add(new Recorded(one.id(), known, one.version(), 0, one.recordedAt(), one.recordedAt(), one.by()));
            } else {
                // The log records at its own time: the day the plan ended is the one that is stated.
                all.add(new Recorded(
                        one.id(), one.event(), one.version(), 0, one.recordedAt(), one.effectiveAt(), one.by()));
            }
        }
        return all;
    }

    private static RetentionQueries on(LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new RetentionQueries(model.jdbc(), model.bean(Organisations.class), clock, ZoneOffset.UTC);
    }

    private static void period(@Nullable RetentionPeriod period) {
        model.bean(Organisations.class)
                .change(HERE, new OrganisationSettings(false, period), RandomHistory.by(HERE, UUID.randomUUID()));
    }

    private static boolean isIn(RetentionState state, Kept kept, Retention retention, LocalDate today) {
        LocalDate until = retention.keepUntil();
        return switch (state) {
            case UNDER_HOLD -> kept.held();
            case NOT_ENDED -> kept.endedOn() == null;
            case RUNNING -> kept.endedOn() != null && (until == null || !today.isAfter(until));
            case PASSED -> until != null && today.isAfter(until);
        };
    }

    @Test
    void findsWhatTheRuleSays() {
        int passed = 0;
        List<@Nullable RetentionPeriod> periods = new ArrayList<>();
        periods.add(null);
        periods.add(new RetentionPeriod(1, null));
        periods.add(new RetentionPeriod(7, 3));
        periods.add(new RetentionPeriod(10, 0));
        for (RetentionPeriod period : periods) {
            period(period);
            for (LocalDate today = LocalDate.of(2026, 1, 1); today.getYear() < 2045; today = today.plusDays(97)) {
                LocalDate then = today;
                for (RetentionState state : RetentionState.values()) {
                    List<RetentionView> found =
                            on(then).find(HERE, state, null, EVERYTHING).items();
                    assertThat(found)
                            .extracting(RetentionView::planId)
                            .containsExactlyInAnyOrderElementsOf(KEPT.entrySet().stream()
                                    .filter(each -> isIn(
                                            state, each.getValue(), Retention.of(each.getValue(), period, then), then))
                                    .map(Map.Entry::getKey)
                                    .toList());
                    assertThat(found).allSatisfy(one -> assertThat(one.erasable())
                            .isEqualTo(
                                    isIn(RetentionState.PASSED, kept(one), Retention.of(kept(one), period, then), then)
                                            && !one.underHold()));
                    passed += state == RetentionState.PASSED ? found.size() : 0;
                }
            }
        }
        assertThat(passed).as("something to compare").isGreaterThan(1_000);
    }

    private static Kept kept(RetentionView one) {
        return KEPT.getOrDefault(one.planId(), new Kept(null, null, false));
    }

    @Test
    void listsThoseThatAreKeptTheShortestFirst() {
        period(new RetentionPeriod(7, 3));
        List<RetentionView> all =
                on(LocalDate.of(2026, 6, 1)).find(HERE, null, null, EVERYTHING).items();
        assertThat(all).hasSize(KEPT.size());
        assertThat(all)
                .extracting(one -> one.keepUntil() == null ? LocalDate.MAX : one.keepUntil())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void onePlanOfOnesOwnOrganisationOnly() {
        PlanId plan = KEPT.keySet().iterator().next();
        RetentionQueries queries = on(LocalDate.of(2026, 6, 1));
        assertThat(queries.of(HERE, plan))
                .hasValueSatisfying(one -> assertThat(one.planId()).isEqualTo(plan));
        assertThat(queries.of("elsewhere", plan)).isEmpty();
    }

    @Test
    void isTheSameAfterARebuild() {
        period(new RetentionPeriod(7, 3));
        RetentionQueries queries = on(LocalDate.of(2034, 6, 1));
        List<RetentionView> before = queries.find(HERE, null, null, EVERYTHING).items();
        model.projections().rebuild();
        assertThat(queries.find(HERE, null, null, EVERYTHING).items()).isEqualTo(before);
    }
}
