package health.waymark.rig.history;

import health.waymark.rig.history.Action.Change;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan in so few lines that one can see it is right: goals with what they say and their latest score, and every
 * version it has had, because a look may show an earlier one.
 */
record PlanModel(
        long version, Map<String, Goal> goals, @Nullable PlanModel before) {
    static final PlanModel NONE = new PlanModel(0, Map.of(), null);

    /** The plan after an operation; null where the operation couldn't have been answered like that. */
    @Nullable
    PlanModel after(Operation operation) {
        if (operation.action() instanceof Action.Read read) {
            return operation.outcome() instanceof Outcome.Seen seen && shows(seen, read.atLeast()) ? this : null;
        }
        Action.Command command = (Action.Command) operation.action();
        Long ifMatch = command.ifMatch();
        boolean current = ifMatch == null || ifMatch == version;
        if (operation.outcome() instanceof Outcome.Stale) {
            return current || version == 0 ? null : this;
        }
        if (!current) {
            return null;
        }
        Map<String, Goal> changed = changed(command.change());
        if (changed == null) {
            return null;
        }
        if (operation.outcome() instanceof Outcome.Accepted accepted) {
            boolean next = version + accepted.events() == accepted.version();
            return next ? new PlanModel(accepted.version(), changed, this) : null;
        }
        return new PlanModel(version + 1, changed, this);
    }

    private @Nullable Map<String, Goal> changed(Change change) {
        if (change instanceof Change.Draft) {
            return version == 0 ? goals : null;
        }
        if (version == 0) {
            return null;
        }
        if (change instanceof Change.Set set) {
            return goals.containsKey(set.goal()) ? null : with(set.goal(), new Goal(set.statement(), null));
        }
        if (change instanceof Change.Revise revise) {
            Goal goal = goals.get(revise.goal());
            return goal == null ? null : with(revise.goal(), new Goal(revise.statement(), goal.latest()));
        }
        if (change instanceof Change.Record score) {
            Goal goal = goals.get(score.goal());
            return goal == null ? null : with(score.goal(), new Goal(goal.statement(), score.value()));
        }
        return goals;
    }

    private Map<String, Goal> with(String id, Goal goal) {
        Map<String, Goal> all = new TreeMap<>(goals);
        all.put(id, goal);
        return all;
    }

    /** Views follow behind: they may show any version there has been, from the one that was asked for. */
    private boolean shows(Outcome.Seen seen, long atLeast) {
        if (seen.version() > version || seen.version() < atLeast) {
            return false;
        }
        PlanModel then = this;
        while (then.before != null && then.before.version >= seen.version()) {
            then = then.before;
        }
        return then.goals.equals(seen.goals());
    }

    /** Two pasts that came about differently are two: a look may tell them apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        PlanModel mine = this;
        PlanModel theirs = other instanceof PlanModel model ? model : null;
        while (mine != theirs) {
            if (mine == null || theirs == null || mine.version != theirs.version || !mine.goals.equals(theirs.goals)) {
                return false;
            }
            mine = mine.before;
            theirs = theirs.before;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(version) + goals.hashCode();
    }
}
