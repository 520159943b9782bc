package health.waymark.organisation.query;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.operate.event.RetentionPeriod;
import health.waymark.organisation.OrganisationSettings;
import java.util.ArrayList;
import java.util.List;
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
        List<Violation> wrong = new ArrayList<>();
        if (retention != null) {
            inRange("/retention/years", 1, retention.years(), wrong);
            if (retention.yearsFromMajority() != null) {
                inRange("/retention/yearsFromMajority", 0, retention.yearsFromMajority(), wrong);
            }
        }
        if (reason.length() > LONGEST_REASON) {
            wrong.add(new Violation("/reason", "takes 1 to " + LONGEST_REASON + " characters"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.malformed(wrong);
        }
        return new OrganisationSettings(caseloadPrivacy, retention);
    }

    private static void inRange(String pointer, int least, int years, List<Violation> wrong) {
        if (years < least || years > MOST_YEARS) {
            wrong.add(new Violation(pointer, "must be from " + least + " to " + MOST_YEARS));
        }
    }
}
