package health.waymark.progress.event;

/** Why an entry changes: it was wrong, it has changed, something was missing (EHR-S FM RI.1.1). */
public enum CorrectionKind {
    CORRECTION,
    AMENDMENT,
    AUGMENTATION
}
