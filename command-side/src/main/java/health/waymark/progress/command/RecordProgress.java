package health.waymark.progress.command;

import health.waymark.goal.event.GoalId;
import health.waymark.http.Problem;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scores a goal or an objective. Whoever acts is the rater.
 *
 * @param session reference to the session it comes from
 * @param note reference to a note; psychotherapy notes themselves never enter
 */
public record RecordProgress(
        PlanId planId,
        @Nullable EntryId entryId,
        @Nullable GoalId goalId,
        @Nullable ObjectiveId objectiveId,
        Scale scale,
        BigDecimal value,
        @Nullable String session,
        @Nullable String note,
        @Nullable String comment,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if ((goalId == null) == (objectiveId == null)) {
            throw Problem.malformed("/goalId", "is required, or objectiveId in its place, and not both");
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        if (goalId != null) {
            Guard.openGoal(plan, goalId);
        }
        if (objectiveId != null) {
            Guard.openObjective(plan, objectiveId);
        }
        EntryId id = entryId == null ? new EntryId(moment.ids().get()) : entryId;
        Rule.ID_TAKEN.unless(plan.entry(id).isEmpty());
        Rule.VALUE_OFF_SCALE.unless(scale.holds(value));
        return Decision.making(
                "entryId",
                id,
                new ProgressRecorded(
                        planId,
                        id,
                        goalId,
                        objectiveId,
                        scale,
                        value,
                        moment.effect(this),
                        moment.person(),
                        session,
                        note,
                        comment));
    }
}
