package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.AchievementAssessed;
import health.waymark.goal.event.GoalAcceptancePending;
import health.waymark.goal.event.GoalAccepted;
import health.waymark.goal.event.GoalCancelled;
import health.waymark.goal.event.GoalClosed;
import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalDeclined;
import health.waymark.goal.event.GoalHeld;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalReopened;
import health.waymark.goal.event.GoalResumed;
import health.waymark.goal.event.GoalRevised;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.GoalStatus;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a goal. */
final class GoalWords {
    private GoalWords() {}

    static void register() {
        on(GoalSet.class, GoalWords::set);
        on(GoalRevised.class, GoalWords::revised);
        on(GoalAccepted.class, GoalWords::accepted);
        on(GoalDeclined.class, GoalWords::declined);
        on(GoalAcceptancePending.class, GoalWords::pending);
        on(
                GoalHeld.class,
                (plan, held) -> moved(plan, held.goalId(), GoalStatus.ON_HOLD, "put on hold", held.reason()));
        on(
                GoalResumed.class,
                (plan, resumed) -> moved(plan, resumed.goalId(), GoalStatus.ACTIVE, "resumed", resumed.reason()));
        on(
                GoalCancelled.class,
                (plan, cancelled) ->
                        moved(plan, cancelled.goalId(), GoalStatus.CANCELLED, "cancelled", cancelled.reason()));
        on(AchievementAssessed.class, GoalWords::assessed);
        on(GoalClosed.class, GoalWords::closed);
        on(GoalReopened.class, GoalWords::reopened);
    }

    private static Told set(PlanState plan, GoalSet set) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(set.goalId(), null, GoalStatus.PROPOSED));
        changes.addAll(Changes.between(
                set.goalId(),
                null,
                new GoalContent(
                        set.statement(),
                        set.ownWords(),
                        set.term(),
                        set.category(),
                        set.priority(),
                        set.problemIds(),
                        set.target())));
        String own = set.ownWords() == null ? "" : " In the client's words: " + Say.quoted(set.ownWords()) + ".";
        return new Told("Goal " + Say.quoted(set.statement()) + " set." + Say.target(set.target()) + own, changes);
    }

    private static Told revised(PlanState plan, GoalRevised revised) {
        List<Change> changes = Changes.between(revised.goalId(), revised.before(), revised.after());
        return new Told(
                named(plan, revised.goalId()) + " revised: " + Say.changes(changes) + "."
                        + Say.because(revised.reason()),
                changes);
    }

    private static Told accepted(PlanState plan, GoalAccepted accepted) {
        GoalState goal = goal(plan, accepted.goalId());
        List<Change> changes = acceptance(goal, Acceptance.AGREE);
        String into = comesIntoForce(plan, goal, changes);
        return new Told(
                "The client agreed to goal " + Say.quoted(goal.statement()) + into + "."
                        + Say.further("Comment", accepted.comment()),
                changes);
    }

    private static Told declined(PlanState plan, GoalDeclined declined) {
        GoalState goal = goal(plan, declined.goalId());
        List<Change> changes = acceptance(goal, Acceptance.DISAGREE);
        if (goal.status() == GoalStatus.PROPOSED) {
            changes.add(Change.status(goal.id(), goal.status(), GoalStatus.REJECTED));
        }
        return new Told(
                "The client disagreed with goal " + Say.quoted(goal.statement()) + "."
                        + Say.further("Comment", declined.comment()),
                changes);
    }

    private static Told pending(PlanState plan, GoalAcceptancePending pending) {
        GoalState goal = goal(plan, pending.goalId());
        List<Change> changes = acceptance(goal, Acceptance.PENDING);
        String into = pending.comment() == null ? "" : comesIntoForce(plan, goal, changes);
        return new Told(
                "The client's agreement to goal " + Say.quoted(goal.statement()) + " is pending" + into + "."
                        + Say.further("Comment", pending.comment()),
                changes);
    }

    private static Told assessed(PlanState plan, AchievementAssessed assessed) {
        GoalState goal = goal(plan, assessed.goalId());
        return new Told(
                "Goal " + Say.quoted(goal.statement()) + " assessed as " + Say.words(assessed.achievement()) + "."
                        + Say.further("Comment", assessed.comment()),
                achievement(goal, assessed.achievement()));
    }

    private static Told closed(PlanState plan, GoalClosed closed) {
        GoalState goal = goal(plan, closed.goalId());
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(goal.id(), goal.status(), GoalStatus.COMPLETED));
        changes.addAll(achievement(goal, closed.achievement()));
        return new Told(
                "Goal " + Say.quoted(goal.statement()) + " closed as " + Say.words(closed.achievement()) + "."
                        + Say.because(closed.reason()),
                changes);
    }

    private static Told reopened(PlanState plan, GoalReopened reopened) {
        GoalState goal = goal(plan, reopened.goalId());
        GoalStatus to = plan.status() == PlanStatus.DRAFT ? GoalStatus.PROPOSED : GoalStatus.ACTIVE;
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(goal.id(), goal.status(), to));
        changes.addAll(achievement(goal, Achievement.IN_PROGRESS));
        return new Told(
                "Goal " + Say.quoted(goal.statement()) + " reopened." + Say.because(reopened.reason()), changes);
    }

    private static Told moved(PlanState plan, GoalId id, GoalStatus to, String how, @Nullable Reason reason) {
        return Told.of(
                named(plan, id) + " " + how + "." + Say.because(reason),
                Change.status(id, goal(plan, id).status(), to));
    }

    private static List<Change> acceptance(GoalState goal, Acceptance to) {
        return changed(goal, "acceptance", goal.acceptance(), to);
    }

    private static List<Change> achievement(GoalState goal, Achievement to) {
        return changed(goal, "achievement", goal.achievement(), to);
    }

    private static List<Change> changed(GoalState goal, String field, Enum<?> before, Enum<?> after) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(goal.id().toString(), field, before.name(), after.name()));
        return changes;
    }

    private static String comesIntoForce(PlanState plan, GoalState goal, List<Change> changes) {
        if (goal.status() != GoalStatus.PROPOSED || plan.status() != PlanStatus.ACTIVE) {
            return "";
        }
        changes.add(Change.status(goal.id(), goal.status(), GoalStatus.ACTIVE));
        return "; the goal is now active";
    }

    private static String named(PlanState plan, GoalId id) {
        return "Goal " + Say.quoted(goal(plan, id).statement());
    }

    private static GoalState goal(PlanState plan, GoalId id) {
        return plan.goal(id).orElseThrow();
    }
}
