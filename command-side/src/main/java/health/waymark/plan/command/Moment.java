package health.waymark.plan.command;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.Provenance;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know besides the plan.
 *
 * @param person the person who acts: the user, or whom a system acts for
 * @param ids gives new ids, UUID version 7 (RFC 9562)
 */
public record Moment(Instant now, Provenance by, Person person, PlanLimits limits, Supplier<UUID> ids) {

    /** When the fact of a command was true: as stated, else now. */
    public Instant effect(PlanCommand command) {
        Instant stated = command.effectiveAt();
        return stated == null ? now : stated;
    }

    /** The id the caller chose, else a new one. */
    public UUID idOr(@Nullable UUID chosen) {
        return chosen == null ? ids.get() : chosen;
    }
}
