package health.waymark.reminder.query;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.Recipients;
import health.waymark.reminder.state.ReminderStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves what still matters to whom a plan was handed: the reminders of the review cycle it is in and of its open goals.
 * What is over stays with those who had it.
 */
record Readdressing(int cycle, Set<GoalId> openGoals, Map<ReminderKind, List<Recipient>> byKind) {

    static Readdressing in(PlanState plan) {
        Map<ReminderKind, List<Recipient>> byKind = new EnumMap<>(ReminderKind.class);
        for (ReminderKind kind : ReminderKind.values()) {
            byKind.put(kind, Recipients.of(kind, plan));
        }
        return new Readdressing(
                plan.cycle().number(),
                plan.goals().stream().filter(GoalState::open).map(GoalState::id).collect(Collectors.toSet()),
                byKind);
    }

    boolean concerns(ReminderRow row) {
        Integer rowCycle = row.cycle();
        return row.state() != ReminderStatus.SUPERSEDED
                && (rowCycle == null ? openGoals.contains(row.goalId()) : rowCycle == cycle);
    }

    List<Recipient> recipients(ReminderRow row) {
        return Objects.requireNonNull(byKind.get(row.kind()));
    }
}
