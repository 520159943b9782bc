package health.waymark.disclosure.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit package with something about this plan was made for somebody. Who made it travels with the event; recipient,
 * address, description and purpose are what 45 CFR 164.528 asks an accounting of disclosures for.
 *
 * @param packageId of the package; the same for every plan in it
 * @param scope what the package was asked for
 * @param from and {@code to}: the time that was asked for, where it was a time
 * @param planVersion the last version of the plan in it
 * @param consent what allows it, as the clinic refers to it
 */
@Event(name = "DisclosureRecorded", revision = 1, lifecycle = Lifecycle.DISCLOSE)
public record DisclosureRecorded(
        PlanId planId,
        UUID packageId,
        DisclosureScope scope,
        @Nullable Instant from,
        @Nullable Instant to,
        long planVersion,
        String recipient,
        @Nullable String address,
        String description,
        String purpose,
        @Nullable String consent)
        implements PlanEvent {}
