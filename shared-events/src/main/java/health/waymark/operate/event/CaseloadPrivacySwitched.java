package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/** From now on clinicians open other clinicians' plans by breaking the glass only, or as they like again. */
@Event(name = "CaseloadPrivacySwitched", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record CaseloadPrivacySwitched(boolean on) implements OrganisationSetting {}
