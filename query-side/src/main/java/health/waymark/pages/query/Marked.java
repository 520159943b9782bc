package health.waymark.pages.query;

import health.waymark.history.query.Change;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.query.AttestationView;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.HoldView;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.ObjectiveView;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ReviewView;
import health.waymark.progress.query.TimelineView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a plan points out: the parts that an event changed, or the plan itself where it has none of them.
 *
 * @param parts their ids; of what has none of its own, {@link #NOT_SIGNED}
 * @param around the ids of the goals and objectives that hold them
 * @param first the one to bring into view
 * @param most how many scores of one goal or objective there is room for
 */
public record Marked(Set<String> parts, Set<String> around, String first, int most) {
    /** Where the plan's last explained missing signature stands. */
    public static final String NOT_SIGNED = "not-signed";

    private static final int SCORES = 10;

    static final Marked NOTHING = new Marked(Set.of(), Set.of(), "", Integer.MAX_VALUE);
    static final Marked NOTHING_OF_MUCH = new Marked(Set.of(), Set.of(), "", SCORES);

    /** @param part what the event is about, should it have changed no value */
    static Marked of(
            HistoryEntry entry, @Nullable Object part, PlanView plan, Map<String, List<TimelineView.Point>> scores) {
        Set<String> there = parts(plan, scores);
        String itself = plan.planId().toString();
        List<String> changed = new ArrayList<>(entry.changes().stream()
                .map(Change::subject)
                .filter(there::contains)
                .distinct()
                .toList());
        if (changed.isEmpty() && part != null && there.contains(part.toString())) {
            changed.add(part.toString());
        }
        if (entry.type().equals("NonSignatureDocumented")) {
            changed.add(NOT_SIGNED);
        }
        if (changed.isEmpty()) {
            changed.add(itself);
        }
        String first =
                changed.stream().filter(id -> !id.equals(itself)).findFirst().orElse(itself);
        Set<String> parts = Set.copyOf(changed);
        return new Marked(parts, around(parts, plan, scores), first, SCORES);
    }

    private static Set<String> parts(PlanView plan, Map<String, List<TimelineView.Point>> scores) {
        Set<String> parts = new HashSet<>(PlanNames.of(plan).byId().keySet());
        parts.add(plan.planId().toString());
        plan.attestations().stream().map(AttestationView::attestationId).forEach(id -> parts.add(id.toString()));
        plan.reviews().stream().map(ReviewView::reviewId).forEach(id -> parts.add(id.toString()));
        plan.holds().stream().map(HoldView::holdId).forEach(id -> parts.add(id.toString()));
        scores.values()
                .forEach(each -> each.forEach(point -> parts.add(point.entryId().toString())));
        return parts;
    }

    private static Set<String> around(
            Set<String> changed, PlanView plan, Map<String, List<TimelineView.Point>> scores) {
        Set<String> around = new HashSet<>();
        for (GoalView goal : plan.goals()) {
            String id = goal.goalId().toString();
            boolean within = holds(changed, id, Stream.empty(), scores);
            for (ObjectiveView objective : goal.objectives()) {
                String step = objective.objectiveId().toString();
                Stream<String> serving = objective.interventions().stream()
                        .map(InterventionView::interventionId)
                        .map(Object::toString);
                if (holds(changed, step, serving, scores)) {
                    around.add(step);
                    within = true;
                }
            }
            if (within) {
                around.add(id);
            }
        }
        return around;
    }

    private static boolean holds(
            Set<String> changed, String id, Stream<String> members, Map<String, List<TimelineView.Point>> scores) {
        Stream<String> entries = scores.getOrDefault(id, List.of()).stream()
                .map(point -> point.entryId().toString());
        return Stream.of(Stream.of(id), members, entries).flatMap(ids -> ids).anyMatch(changed::contains);
    }

    public boolean has(Object part) {
        return parts.contains(part.toString());
    }

    /** Whether what is folded away holds something that is pointed out. */
    public boolean within(List<?> folded) {
        return folded.stream()
                .map(one -> one instanceof GoalView goal
                        ? goal.goalId().toString()
                        : one instanceof ObjectiveView objective
                                ? objective.objectiveId().toString()
                                : one instanceof TimelineView.Point point
                                        ? point.entryId().toString()
                                        : "")
                .anyMatch(id -> around.contains(id) || parts.contains(id));
    }

    List<TimelineView.Point> shown(List<TimelineView.Point> latestFirst) {
        return latestFirst.size() <= most
                ? latestFirst
                : IntStream.range(0, latestFirst.size())
                        .filter(at -> at < most || has(latestFirst.get(at).entryId()))
                        .mapToObj(latestFirst::get)
                        .toList();
    }
}
