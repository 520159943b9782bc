package health.waymark.attestation.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** Somebody signed the plan's content as it stood at a version. The content hash is SHA-256, in hex, over canonical JSON (RFC 8785). Modelled on 21 CFR 11.50 and 11.70. */
@Event(name = "PlanAttested", revision = 1, lifecycle = Lifecycle.ATTEST)
public record PlanAttested(
        PlanId planId,
        AttestationId attestationId,
        Person signer,
        SignerRole role,
        String meaning,
        AttestationMethod method,
        @Nullable String document,
        long planVersion,
        String contentHash)
        implements PlanEvent {}
