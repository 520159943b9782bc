package health.waymark.organisation.query;

import health.waymark.http.Problem;
import health.waymark.operate.event.RetentionPeriod;
import health.waymark.organisation.OrganisationSettings;
import org.jspecify.annotations.Nullable;

/**
 * All that shall hold from now on, and why.
 *
 * @param retention left out, everything is kept for ever
 */
record SettingsChange(boolean caseloadPrivacy, @Nullable RetentionPeriod retention, String reason) {
    static final int LONGEST_REASON = 500;
    static final int MOST_YEARS = 100;

    OrganisationSettings wanted() {
        if (reason.length() > LONGEST_REASON) {
            throw Problem.malformed("/reason", "takes 1 to " + LONGEST_REASON + " characters");
        }
        if (retention != null) {
            inRange("/retention/years", 1, retention.years());
            if (retention.yearsFromMajority() != null) {
                inRange("/retention/yearsFromMajority", 0, retention.yearsFromMajority());
            }
        }
        return new OrganisationSettings(caseloadPrivacy, retention);
    }

    private static void inRange(String pointer, int least, int years) {
        if (years < least || years > MOST_YEARS) {
            throw Problem.malformed(pointer, "must be from " + least + " to " + MOST_YEARS);
        }
    }
}
