package health.waymark.reminder.command;

import health.waymark.eventlog.PlanStream;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.processing.Batches;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.review.event.ReviewCompleted;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Keeps the due list up with the log. Most events bring nothing nearer: a look that comes too early finds nothing and is
 * put where it belongs. So only those count that may make one come too late, or leave a reminder waiting in vain; an entry
 * only where a silence has been told of, which it ends.
 */
final class DueListBatches implements Batches {
    private static final Set<Class<?>> STARTS = Set.of(PlanActivated.class, PlanAdopted.class, PlanResumed.class);
    private static final Set<Class<?>> MOVES = Set.of(
            PlanHeld.class,
            PlanCompleted.class,
            PlanRevoked.class,
            PlanMarkedInError.class,
            ReviewCompleted.class,
            GoalRevised.class,
            GoalAccepted.class,
            GoalAcceptancePending.class,
            GoalHeld.class,
            GoalResumed.class,
            GoalCancelled.class,
            GoalClosed.class,
            GoalReopened.class,
            EntryCorrected.class,
            EntryMarkedInError.class);

    private final DueList list;
    private final Deadlines deadlines;
    private final LookTasks tasks;
    private volatile boolean moved;

    DueListBatches(DueList list, Deadlines deadlines, LookTasks tasks) {
        this.list = list;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public void take(List<DomainEventMessage<?>> batch) {
        // In one order, so that two that lock several rows cannot lock each other out.
        Set<UUID> plans = new TreeSet<>(of(batch, STARTS));
        plans.addAll(list.among(of(batch, MOVES)));
        plans.addAll(list.silentAmong(of(batch, Set.of(ProgressRecorded.class))));
        moved |= !plans.isEmpty();
        for (UUID id : plans) {
            PlanId plan = new PlanId(id);
            deadlines.settle(plan, tasks.of(plan));
        }
    }

    private static Set<UUID> of(List<DomainEventMessage<?>> batch, Set<Class<?>> types) {
        return batch.stream()
                .filter(event -> types.contains(event.getPayloadType()))
                .map(event -> UUID.fromString(PlanStream.plan(event.getAggregateIdentifier())))
                .collect(Collectors.toSet());
    }

    @Override
    public void committed() {
        if (moved) {
            moved = false;
            tasks.wake();
        }
    }
}
