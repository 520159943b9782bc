package health.waymark.evidence.event;

/** What there is evidence of. */
public enum EvidenceKind {
    REFUSAL,
    ACCESS
}
