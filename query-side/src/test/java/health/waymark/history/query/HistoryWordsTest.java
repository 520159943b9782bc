package health.waymark.history.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Reason;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.PlanEvents;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {

    @Test
    void everyEventHasWords() {
        assertThat(HistoryWords.told()).isEqualTo(new HashSet<>(PlanEvents.ALL));
    }

    @Test
    void everyEventOfARandomHistoryIsOneTextThatEndsAsASentence() {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            PlanState plan = new PlanState(ZoneOffset.UTC);
            for (Recorded event : RandomHistory.of(seed, 60)) {
                Told told = HistoryWords.tell(plan, event);
                plan.apply(event);
                assertThat(told.words()).matches("(?s)[\\p{Lu}].*[.!?…]").doesNotContain("null", "[", "]");
                assertThat(told.changes())
                        .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
                seen.add(event.event().getClass());
            }
        }
        assertThat(seen).as("the random histories").containsAll(PlanEvents.OWN);
    }

    @Test
    void aRevisionTellsWhatWasAndWhatIs() {
        PlanId plan = new PlanId(UUID.randomUUID());
        GoalId goal = new GoalId(UUID.randomUUID());
        PlanState state = new PlanState(ZoneOffset.UTC);
        state.apply(recorded(drafted(plan), 1));
        state.apply(recorded(
                new GoalSet(
                        plan,
                        goal,
                        "Sleep through the night",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        target("10", "2026-02-01")),
                2));
        Told told = HistoryWords.tell(
                state,
                recorded(
                        new GoalRevised(
                                plan,
                                goal,
                                content(target("10", "2026-02-01")),
                                content(target("7", "2026-03-01")),
                                new Reason(null, "Progress is faster than hoped")),
                        3));
        assertThat(told.words())
                .isEqualTo("Goal \"Sleep through the night\" revised: target 10 → 7, due 1 Feb 2026 → 1 Mar 2026."
                        + " Reason: Progress is faster than hoped.");
        assertThat(told.changes())
                .containsExactly(
                        new Change(goal.toString(), "target/value", new BigDecimal("10"), new BigDecimal("7")),
                        new Change(goal.toString(), "target/due", "2026-02-01", "2026-03-01"));
    }

    @Test
    void aScoreReadsAsOnThePlanAndItsCorrectionNamesIt() {
        PlanId plan = new PlanId(UUID.randomUUID());
        GoalId goal = new GoalId(UUID.randomUUID());
        EntryId entry = new EntryId(UUID.randomUUID());
        PlanState state = new PlanState(ZoneOffset.UTC);
        state.apply(recorded(drafted(plan), 1));
        Target nights = new Target(null, null, Comparator.LE, BigDecimal.ONE, "nights", null);
        state.apply(recorded(new GoalSet(plan, goal, "Sleep", null, null, null, null, List.of(), nights), 2));
        Recorded score = recorded(score(plan, goal, entry, Scale.COUNT, "12"), 3);
        assertThat(HistoryWords.tell(state, score).words())
                .isEqualTo("Progress recorded on goal \"Sleep\": 12 nights, by Maya.");
        assertThat(HistoryWords.tell(state, recorded(score(plan, goal, entry, Scale.GBO, "3"), 3))
                        .words())
                .contains("\"Sleep\": 3 of 10, by");
        state.apply(score);
        Reason why = new Reason(null, "Misread");
        assertThat(HistoryWords.tell(
                                state,
                                recorded(
                                        new EntryCorrected(
                                                plan,
                                                entry,
                                                CorrectionKind.CORRECTION,
                                                new EntryContent(new BigDecimal("12"), null, null),
                                                new EntryContent(new BigDecimal("13"), null, null),
                                                why),
                                        4))
                        .words())
                .isEqualTo(
                        "Score 12 nights on goal \"Sleep\" for 1 Jan 2026 corrected: value 12 → 13. Reason: Misread.");
        assertThat(HistoryWords.tell(state, recorded(new EntryMarkedInError(plan, entry, why), 4))
                        .words())
                .isEqualTo("Score 12 nights on goal \"Sleep\" for 1 Jan 2026 marked as entered in error:"
                        + " it no longer counts. Reason: Misread.");
    }

    private static ProgressRecorded score(PlanId plan, GoalId goal, EntryId entry, Scale scale, String value) {
        return new ProgressRecorded(
                plan,
                entry,
                goal,
                null,
                scale,
                new BigDecimal(value),
                Instant.parse("2026-01-01T09:00:00Z"),
                new Person("p", "Maya", null),
                null,
                null,
                null);
    }

    @Test
    void aPlanThatWasTakenOverSaysFromWhereInAPersonsWords() {
        PlanId plan = new PlanId(UUID.randomUUID());
        PlanState state = new PlanState(ZoneOffset.UTC);
        state.apply(recorded(drafted(plan), 1));
        PlanSource bundle = new PlanSource(PlanSource.FHIR_IMPORT, "CarePlan/7", "active");
        PlanSource system = new PlanSource("https://ehr.example", "CarePlan/7", "active");
        assertThat(adopted(state, plan, bundle))
                .isEqualTo("Plan taken over from a FHIR import, where it was CarePlan/7 with status \"active\";"
                        + " here it is active.");
        assertThat(adopted(state, plan, system)).startsWith("Plan taken over from https://ehr.example, where");
    }

    private static String adopted(PlanState state, PlanId plan, PlanSource source) {
        return HistoryWords.tell(state, recorded(new PlanAdopted(plan, source, PlanStatus.ACTIVE, List.of()), 2))
                .words();
    }

    private static PlanDrafted drafted(PlanId plan) {
        return new PlanDrafted(
                plan,
                new Subject(Subject.Type.CLIENT, "c", "Robin", null, null),
                null,
                null,
                null,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                null);
    }

    @Test
    void daysAndTimesAreWrittenOutWhereTheyStandAndNowhereElse() {
        assertThat(Say.changes(List.of(
                        new Change("x", "statement", "LE", "2026-02-30"),
                        new Change("x", "target/comparator", "LE", "GE"),
                        new Change("x", "reviewDueOn", null, "2026-04-05"),
                        new Change("x", "effectiveAt", "2026-01-05T09:00:00Z", "2026-01-05T09:30:07.5Z"))))
                .isEqualTo("statement \"LE\" → \"2026-02-30\", comparator at most → at least,"
                        + " review due none → 5 Apr 2026,"
                        + " effective time 5 Jan 2026, 09:00:00 UTC → 5 Jan 2026, 09:30:07 UTC");
    }

    private static GoalContent content(@Nullable Target target) {
        return new GoalContent(null, null, null, null, null, null, target);
    }

    private static Target target(String value, String due) {
        return new Target(
                new Code(null, null, "Nights awake"),
                null,
                Comparator.LE,
                new BigDecimal(value),
                null,
                LocalDate.parse(due));
    }

    private static Recorded recorded(PlanEvent event, long version) {
        return new Recorded(
                UUID.randomUUID(),
                event,
                version,
                version,
                Instant.parse("2026-01-05T09:00:00Z"),
                null,
                RandomHistory.by("default", UUID.randomUUID()));
    }
}
