package health.waymark.projection;

import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;

/**
 * One table of the read model and how a plan's events, and those beside it, fill it. Time comes from the events alone.
 */
public interface Projection {

    /** The table, without its schema; it has a column {@code plan_id}. */
    String table();

    /** A fresh collector for the events of one transaction. */
    Collector collect();

    /** Takes events one by one and writes what they amount to at the end. Taking the same events twice changes nothing. */
    interface Collector {

        /** A plan as it stands right before the event. */
        default void before(PlanState plan, Recorded event) {}

        /** The same plan right after the event; it goes on changing, and stands at its last event when written. */
        default void after(PlanState plan, Recorded event) {}

        /** An event of a stream beside the plan's, and the plan as it stands then; the plan doesn't change with it. */
        default void beside(PlanState plan, Recorded event) {}

        /** Writes all rows, at once. */
        void write(Destination tables);
    }
}
