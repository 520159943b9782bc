package health.waymark.plan.event;

/** What an event does to the record, in the words of ISO 21089 as FHIR publishes them (iso-21089-lifecycle). */
public enum Lifecycle {
    ACCESS,
    AMEND,
    ARCHIVE,
    ATTEST,
    DEPRECATE,
    DISCLOSE,
    HOLD,
    ORIGINATE,
    REACTIVATE,
    RECEIVE,
    TRANSMIT,
    UNHOLD,
    VERIFY;

    /** The code as FHIR writes it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
