package health.waymark.evidence.event;

/** What somebody looked at. */
public enum AccessKind {
    /** A plan, now or then, or a form that shows it. */
    PLAN,
    HISTORY,
    COMPARISON,
    /** The scores of a plan's goals. */
    PROGRESS,
    /** Many plans at once: a search, a caseload, a worklist. */
    LIST,
    /** On its way out on paper. */
    PRINT,
    /** The evidence itself. */
    AUDIT,
    /** The evidence itself, on its way out as a file. */
    EXPORT
}
