package health.waymark.attestation.event;

/** How a signature came about: by the signer's own login, by somebody's word, or on a document. */
public enum AttestationMethod {
    AUTHENTICATED,
    ASSERTED,
    ON_PAPER
}
