package health.waymark.goal.event;

import health.waymark.objective.event.AdoptedObjective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status a goal had in the system its plan came from. */
public record AdoptedGoal(
        GoalId goalId, GoalStatus status, @Nullable Achievement achievement, List<AdoptedObjective> objectives) {}
