package health.waymark.organisation;

import health.waymark.eventlog.Operation;
import health.waymark.operate.event.CaseloadPrivacySwitched;
import health.waymark.operate.event.RetentionPeriod;
import health.waymark.operate.event.RetentionPeriodSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds in an organisation.
 *
 * @param caseloadPrivacy whether clinicians break the glass to open other clinicians' plans
 * @param retention how long plans are kept; none: nothing ever becomes erasable
 */
public record OrganisationSettings(
        boolean caseloadPrivacy, @Nullable RetentionPeriod retention) {
    /** Until somebody decides otherwise. */
    public static final OrganisationSettings AT_FIRST = new OrganisationSettings(false, null);

    /** @param decided in the order in which it was recorded */
    static OrganisationSettings of(List<Operation> decided) {
        OrganisationSettings settings = AT_FIRST;
        for (Operation one : decided) {
            if (one.event() instanceof CaseloadPrivacySwitched switched) {
                settings = new OrganisationSettings(switched.on(), settings.retention());
            } else if (one.event() instanceof RetentionPeriodSet set) {
                settings = new OrganisationSettings(settings.caseloadPrivacy(), set.after());
            }
        }
        return settings;
    }
}
