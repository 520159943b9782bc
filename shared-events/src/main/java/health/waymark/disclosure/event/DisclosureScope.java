package health.waymark.disclosure.event;

/** Which part of the record was taken away. */
public enum DisclosureScope {
    /** All about one plan. */
    PLAN,
    /** All about every plan of one client. */
    CLIENT,
    /** What was recorded in a time. */
    PERIOD,
    /** All that an organisation has. */
    ORGANISATION
}
