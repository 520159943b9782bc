package health.waymark.attestation.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;

/** Why the client or the guardian has not signed. */
@Event(name = "NonSignatureDocumented", revision = 2, lifecycle = Lifecycle.ATTEST)
public record NonSignatureDocumented(PlanId planId, SignerRole role, Reason reason) implements PlanEvent {}
