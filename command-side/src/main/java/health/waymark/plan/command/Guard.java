package health.waymark.plan.command;

import health.waymark.goal.event.GoalId;
import health.waymark.hold.event.HoldId;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.InterventionState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemStatus;
import health.waymark.progress.event.EntryId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the part a command names, and refuses when it cannot take a change. */
public final class Guard {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Guard() {}

    /** Draft, active or held. */
    public static void openPlan(PlanState plan) {
        Rule.PLAN_CLOSED.unless(plan.open());
    }

    public static void draft(PlanState plan) {
        openPlan(plan);
        Rule.PLAN_NOT_DRAFT.unless(plan.status() == PlanStatus.DRAFT);
    }

    public static void active(PlanState plan) {
        openPlan(plan);
        Rule.PLAN_NOT_ACTIVE.unless(plan.status() == PlanStatus.ACTIVE);
    }

    /** Active or held. */
    public static void underway(PlanState plan) {
        openPlan(plan);
        Rule.PLAN_NOT_ACTIVE.unless(plan.status() != PlanStatus.DRAFT);
    }

    public static void notInError(PlanState plan) {
        Rule.PLAN_IN_ERROR.unless(plan.status() != PlanStatus.ENTERED_IN_ERROR);
    }

    /** A fact has happened, and not before the plan began unless that is meant. */
    public static void possibleTime(Instant at, LocalDate start, ZoneId zone, PlanCommand command, Moment moment) {
        Rule.EFFECTIVE_IN_FUTURE.unless(!at.isAfter(moment.now().plus(TOLERANCE)));
        boolean meant = Boolean.TRUE.equals(command.historical());
        Rule.EFFECTIVE_BEFORE_START.unless(
                meant || !LocalDate.ofInstant(at, zone).isBefore(start));
    }

    public static ProblemState problem(PlanState plan, ProblemId id) {
        return plan.problem(id).orElseThrow(() -> new UnknownPart("problem"));
    }

    /** Open or deferred. */
    public static ProblemState unresolvedProblem(PlanState plan, ProblemId id) {
        openPlan(plan);
        ProblemState problem = problem(plan, id);
        Rule.PROBLEM_RESOLVED.unless(problem.status() != ProblemStatus.RESOLVED);
        return problem;
    }

    public static GoalState goal(PlanState plan, GoalId id) {
        return plan.goal(id).orElseThrow(() -> new UnknownPart("goal"));
    }

    /** Proposed, active or held. */
    public static GoalState openGoal(PlanState plan, GoalId id) {
        openPlan(plan);
        GoalState goal = goal(plan, id);
        Rule.GOAL_CLOSED.unless(goal.open());
        return goal;
    }

    public static void roomForGoal(PlanState plan, Moment moment) {
        Rule.TOO_MANY_ACTIVE_GOALS.unless(plan.activeGoals() < moment.limits().activeGoals());
    }

    public static ObjectiveState objective(PlanState plan, ObjectiveId id) {
        return plan.objective(id).orElseThrow(() -> new UnknownPart("objective"));
    }

    /** Active or in reserve. */
    public static ObjectiveState openObjective(PlanState plan, ObjectiveId id) {
        openPlan(plan);
        ObjectiveState objective = objective(plan, id);
        Rule.GOAL_CLOSED.unless(objective.goal().open());
        Rule.OBJECTIVE_CLOSED.unless(objective.open());
        return objective;
    }

    public static void roomForObjective(GoalState goal, Moment moment) {
        Rule.TOO_MANY_ACTIVE_OBJECTIVES.unless(
                goal.activeObjectives() < moment.limits().activeObjectives());
    }

    public static InterventionState runningIntervention(PlanState plan, InterventionId id) {
        openPlan(plan);
        InterventionState intervention = plan.intervention(id).orElseThrow(() -> new UnknownPart("intervention"));
        Rule.INTERVENTION_STOPPED.unless(intervention.status() == InterventionStatus.ACTIVE);
        return intervention;
    }

    /** The one that is named; where none is, the only one that stands. */
    public static HoldState standingHold(PlanState plan, @Nullable HoldId named) {
        if (named != null) {
            HoldState hold = plan.hold(named).orElseThrow(() -> new UnknownPart("hold"));
            Rule.HOLD_RELEASED.unless(hold.stands());
            return hold;
        }
        List<HoldState> standing =
                plan.holds().stream().filter(HoldState::stands).toList();
        Rule.NOT_UNDER_HOLD.unless(!standing.isEmpty());
        Rule.HOLD_NOT_NAMED.unless(standing.size() == 1);
        return standing.get(0);
    }

    /** Correcting stays possible when the plan has ended. */
    public static Entry countingEntry(PlanState plan, EntryId id) {
        notInError(plan);
        Entry entry = plan.entry(id).orElseThrow(() -> new UnknownPart("entry"));
        Rule.ENTRY_IN_ERROR.unless(entry.counts());
        return entry;
    }
}
