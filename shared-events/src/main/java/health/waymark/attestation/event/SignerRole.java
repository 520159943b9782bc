package health.waymark.attestation.event;

/** In what capacity somebody signs; AUTHOR is the clinician. */
public enum SignerRole {
    AUTHOR,
    SUPERVISOR,
    CLIENT,
    GUARDIAN
}
