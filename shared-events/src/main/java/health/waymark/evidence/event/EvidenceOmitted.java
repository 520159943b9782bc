package health.waymark.evidence.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/**
 * So much came at once that some of it is on record as a number only. The effective time is that of the last of it.
 *
 * @param kind of what was left out
 * @param count how many of them
 */
@Event(name = "EvidenceOmitted", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record EvidenceOmitted(EvidenceKind kind, long count) implements EvidenceEvent {

    @Override
    public EvidenceKind evidenceOf() {
        return kind;
    }
}
