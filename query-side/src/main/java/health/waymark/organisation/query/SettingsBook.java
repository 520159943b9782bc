package health.waymark.organisation.query;

import health.waymark.access.Actor;
import health.waymark.access.ActorProvenance;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Right;
import health.waymark.eventlog.Operation;
import health.waymark.operate.event.CaseloadPrivacySwitched;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.event.RetentionPeriodSet;
import health.waymark.organisation.OrganisationSettings;
import health.waymark.organisation.Organisations;
import health.waymark.plan.event.Reason;
import health.waymark.retention.RetentionWords;

/** The settings of an actor's own organisation. */
final class SettingsBook {
    private final Organisations organisations;
    private final String version;

    /** @param version this Waymark's, as it is recorded with every event */
    SettingsBook(Organisations organisations, String version) {
        this.organisations = organisations;
        this.version = version;
    }

    SettingsView of(Actor actor) {
        actor.require(Right.SET_POLICY);
        OrganisationSettings settings = organisations.settings(actor.organisation());
        return new SettingsView(
                settings.caseloadPrivacy(),
                settings.retention(),
                organisations.decisions(actor.organisation()).stream()
                        .map(SettingsBook::decision)
                        .toList());
    }

    /** Enters what differs, and does nothing where nothing does. */
    SettingsView change(Actor actor, SettingsChange change) {
        actor.require(Right.SET_POLICY);
        OrganisationSettings wanted = change.wanted();
        organisations.change(
                actor.organisation(),
                wanted,
                ActorProvenance.of(actor.withPurpose(PurposeOfUse.HOPERAT, null), version)
                        .withReason(new Reason(null, change.reason().strip())));
        return of(actor);
    }

    private static SettingsView.Decision decision(Operation operation) {
        return new SettingsView.Decision(
                operation.position(),
                operation.recordedAt(),
                words(operation.event()),
                operation.by().reasonText(),
                operation.by().actorId(),
                operation.by().actorName());
    }

    private static String words(OperatorEvent event) {
        if (event instanceof CaseloadPrivacySwitched switched) {
            return switched.on() ? "Caseload privacy turned on." : "Caseload privacy turned off.";
        }
        return event instanceof RetentionPeriodSet set
                ? "Retention period set to " + RetentionWords.of(set.after()) + "."
                : event.getClass().getSimpleName();
    }
}
