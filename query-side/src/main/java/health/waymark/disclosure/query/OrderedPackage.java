package health.waymark.disclosure.query;

import health.waymark.plan.event.Provenance;
import health.waymark.query.ViewJson;
import org.jspecify.annotations.Nullable;

/**
 * A package that somebody ordered.
 *
 * @param address of the recipient
 * @param description of what is disclosed, for the accounting of disclosures
 * @param consent what allows it, as the clinic refers to it
 * @param by who ordered it, as it goes on record
 */
public record OrderedPackage(
        PackageScope scope,
        String recipient,
        @Nullable String address,
        String purpose,
        String description,
        @Nullable String consent,
        Provenance by) {

    public String organisation() {
        return by.organisation();
    }

    /** As a job is ordered with it. */
    public String text() {
        return ViewJson.MAPPER.writeValueAsString(this);
    }

    static OrderedPackage parse(String text) {
        return ViewJson.MAPPER.readValue(text, OrderedPackage.class);
    }
}
