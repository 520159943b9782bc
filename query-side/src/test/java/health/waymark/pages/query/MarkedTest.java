package health.waymark.pages.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.history.query.Change;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.hold.event.LegalHoldReleased;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Seen;
import health.waymark.plan.query.Vantage;
import health.waymark.plan.state.PlanEvents;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.progress.query.TimelineView;
import health.waymark.projection.ReadModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wherever somebody stands in whatever history, something of the plan is pointed out, and it can be seen. */
class MarkedTest {
    private static ReadModel model;

    private final String organisation = "clinic-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        model = ReadModel.start();
    }

    @AfterAll
    static void stop() {
        model.close();
    }

    @Test
    void everyEventPointsOutWhatItChanged() {
        Set<Class<?>> stoodAt = new HashSet<>();
        int compared = 0;
        for (int seed = 0; seed < 12; seed++) {
            List<Recorded> history = RandomHistory.of(seed, 60, organisation);
            PlanId plan = history.get(0).event().planId();
            model.append(history);
            model.settle();
            for (Recorded event : history) {
                PlanPage page = standing(plan, event.version());
                Marked marked = page.marked();
                Set<String> changed = changed(plan, event.version());
                Set<String> there = new HashSet<>(changed);
                there.retainAll(partsUntil(history, event));
                assertThat(marked.parts())
                        .as(event.event().getClass().getSimpleName())
                        .isNotEmpty();
                assertThat(marked.parts()).contains(marked.first());
                if (!there.isEmpty()) {
                    changed.add(Marked.NOT_SIGNED);
                    assertThat(marked.parts())
                            .as(event.event().getClass().getSimpleName())
                            .containsAll(there)
                            .isSubsetOf(changed);
                    compared++;
                }
                assertThat(shown(page)).containsAll(marked.parts());
                stoodAt.add(event.event().getClass());
            }
        }
        assertThat(stoodAt).containsAll(PlanEvents.OWN);
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void ofManyScoresTheLatestAreShownAndTheOneThatChanged() {
        List<Recorded> history = RandomHistory.of(99, 60, organisation);
        PlanId plan = history.get(0).event().planId();
        model.append(history);
        model.settle();
        PlanPage page = standing(plan, 60);
        page.plan().goals().forEach(goal -> assertThat(
                        page.scoresOf(goal.goalId()).size())
                .isLessThanOrEqualTo(11)
                .isLessThanOrEqualTo(page.scoreCount(goal.goalId())));
    }

    private PlanPage standing(PlanId plan, long version) {
        HistoryEntry entry =
                model.bean(HistoryQueries.class).entry(plan, version).orElseThrow();
        Seen seen =
                model.bean(PlanQueries.class).seen(organisation, plan, Vantage.of(version, null, null, ZoneOffset.UTC));
        Object part = seen.held().get((int) version - 1).part().orElse(null);
        return PlanPage.now(seen.view(), LocalDate.of(2026, 1, 1))
                .with(TimelineQueries.of(seen))
                .marking(entry, part);
    }

    /** By its history: the subjects of its changes. */
    private static Set<String> changed(PlanId plan, long version) {
        return model.bean(HistoryQueries.class).entry(plan, version).orElseThrow().changes().stream()
                .map(Change::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** By the record: the plan and what its events added or changed so far, but for legal holds that are no more. */
    private static Set<String> partsUntil(List<Recorded> history, Recorded last) {
        List<Recorded> known = history.subList(0, (int) last.version());
        Set<String> parts = parts(known.stream());
        parts.removeAll(parts(known.stream().filter(event -> event.event() instanceof LegalHoldReleased)));
        parts.add(last.event().planId().toString());
        return parts;
    }

    private static Set<String> parts(Stream<Recorded> events) {
        return events.flatMap(event -> event.part().stream())
                .map(Object::toString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What the page has an element for. */
    private static Set<String> shown(PlanPage page) {
        PlanView plan = page.plan();
        Set<String> shown = new HashSet<>(page.names().byId().keySet());
        shown.add(plan.planId().toString());
        plan.attestations().forEach(one -> shown.add(one.attestationId().toString()));
        plan.reviews().forEach(one -> shown.add(one.reviewId().toString()));
        plan.holds().forEach(one -> shown.add(one.holdId().toString()));
        if (!plan.nonSignatures().isEmpty()) {
            shown.add(Marked.NOT_SIGNED);
        }
        for (var goal : plan.goals()) {
            page.scoresOf(goal.goalId()).stream()
                    .map(TimelineView.Point::entryId)
                    .forEach(id -> shown.add(id.toString()));
            goal.objectives().forEach(objective -> page.scoresOf(objective.objectiveId())
                    .forEach(point -> shown.add(point.entryId().toString())));
        }
        return shown;
    }
}
