package health.waymark.plan.command;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something asked of one plan. Its name outside is its class's simple name, fixed by {@link CommandTypes}. */
public interface PlanCommand {
    /** The plan meant; null only where a new plan is to be named by us. */
    @Nullable
    PlanId planId();

    /** When the fact was or is true in the world; null for now. */
    @Nullable
    Instant effectiveAt();

    /** Says that an {@code effectiveAt} before the plan's start is meant. */
    @Nullable
    Boolean historical();

    /** Why, where the command takes a reason; travels in the metadata of its events too. */
    default @Nullable Reason reason() {
        return null;
    }

    /** Checks of fields that their types alone cannot make; throws {@code Problem.malformed} with their pointers. */
    default void check() {}

    /**
     * The events that follow from this command on this plan. Does not change the plan.
     *
     * @throws RuleBroken if a rule forbids it
     * @throws UnknownPart if it names something the plan does not have
     */
    Decision decide(PlanState plan, Moment moment);
}
