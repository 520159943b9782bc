package health.waymark.plan.query;

import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Target;
import health.waymark.objective.event.ObjectiveId;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.query.LeftOutWhenAbsent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An objective with the interventions that serve it. */
public record ObjectiveView(
        ObjectiveId objectiveId,
        String statement,
        ObjectiveStatus status,
        @LeftOutWhenAbsent @Nullable Achievement achievement,
        @LeftOutWhenAbsent @Nullable Target target,
        @LeftOutWhenAbsent @Nullable BigDecimal baseline,
        @LeftOutWhenAbsent @Nullable LatestView latest,
        List<InterventionView> interventions) {
    static ObjectiveView of(ObjectiveState objective) {
        return new ObjectiveView(
                objective.id(),
                objective.statement(),
                objective.status(),
                objective.achievement(),
                objective.target(),
                objective.baseline().orElse(null),
                objective.latest().map(LatestView::of).orElse(null),
                objective.interventions().stream().map(InterventionView::of).toList());
    }
}
