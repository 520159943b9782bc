package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** A clinician, supervisor, signer or rater: an opaque id given by the clinic system, a printed name, a credential. */
public record Person(String id, String display, @Nullable String credential) {}
