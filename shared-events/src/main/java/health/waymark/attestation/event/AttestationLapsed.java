package health.waymark.attestation.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;

/** What an attestation had attested changed, so that it no longer holds. Emitted by the command that changed it. */
@Event(name = "AttestationLapsed", revision = 1, lifecycle = Lifecycle.DEPRECATE)
public record AttestationLapsed(PlanId planId, AttestationId attestationId, String because) implements PlanEvent {}
