package health.waymark.plan.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, for whom, with what and why; set by the server from the token, never from a command's body.
 * What may be asked for is listed in EHR-S FM RI.1.1.2.1 and 45 CFR 170.210(e).
 *
 * @param actorId the person's id, or the client's for a system acting by itself
 * @param actorRole role or credential the actor had
 * @param onBehalfOf whom a system says it acts for: asserted, not proven
 * @param purposeOfUse a v3-PurposeOfUse code
 * @param causationId the message that led to this one: the command, or the event an automation answered
 */
public record Provenance(
        String actorId,
        String actorName,
        String actorRole,
        @Nullable String onBehalfOf,
        String organisation,
        String application,
        String applicationVersion,
        String purposeOfUse,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        UUID commandId,
        String correlationId,
        String causationId) {

    /** The role of a client system: it acts by itself or says for whom, and never is a person. */
    public static final String SYSTEM = "SYSTEM";

    /** A system acted, not a person's own login. */
    public boolean bySystem() {
        return actorRole.equals(SYSTEM);
    }

    /** The same, with the reason its command gave. */
    public Provenance withReason(Reason reason) {
        return new Provenance(
                actorId,
                actorName,
                actorRole,
                onBehalfOf,
                organisation,
                application,
                applicationVersion,
                purposeOfUse,
                reason.code(),
                reason.text(),
                commandId,
                correlationId,
                causationId);
    }
}
