package health.waymark.today.query;

/** Whose plans somebody looks at. */
public enum Whose {
    /** Those the person is the clinician of. */
    MINE,
    /** Those that name the person as their supervisor. */
    TEAM,
    /** Those of the organisation. */
    ALL
}
