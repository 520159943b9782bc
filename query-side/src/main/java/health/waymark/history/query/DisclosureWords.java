package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.disclosure.event.DisclosureRecorded;

/** Who was given something of the plan. */
final class DisclosureWords {
    private DisclosureWords() {}

    static void register() {
        on(
                DisclosureRecorded.class,
                (plan, disclosed) -> Told.of("Disclosed to " + disclosed.recipient() + " in an audit package, up to"
                        + " version " + disclosed.planVersion() + "." + Say.further("Purpose", disclosed.purpose())
                        + Say.further("What", disclosed.description())));
    }
}
