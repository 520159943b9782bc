package health.waymark.plan.state;

import health.waymark.goal.event.Achievement;
import health.waymark.objective.event.ObjectiveAdded;
import health.waymark.objective.event.ObjectiveContent;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An objective as it stands, with the interventions that serve it. */
public final class ObjectiveState extends Measured {
    private final ObjectiveId id;
    private final GoalState goal;
    final List<InterventionState> interventions = new ArrayList<>();
    ObjectiveStatus status;

    @Nullable
    Achievement achievement;

    ObjectiveState(ObjectiveAdded added, GoalState goal) {
        super(added.statement(), added.target());
        this.id = added.objectiveId();
        this.goal = goal;
        this.status = added.state();
    }

    /** Everything the objective says. */
    public ObjectiveContent content() {
        return new ObjectiveContent(statement, target);
    }

    public ObjectiveId id() {
        return id;
    }

    public GoalState goal() {
        return goal;
    }

    public ObjectiveStatus status() {
        return status;
    }

    /** How it ended, where that was said. */
    public @Nullable Achievement achievement() {
        return achievement;
    }

    public List<InterventionState> interventions() {
        return Collections.unmodifiableList(interventions);
    }

    public boolean open() {
        return status == ObjectiveStatus.ACTIVE || status == ObjectiveStatus.RESERVE;
    }
}
