package health.waymark.evidence.event;

import health.waymark.plan.event.LoggedEvent;

/** Something that is recorded so that it can be proven later. Holds nothing of what a plan says. */
public interface EvidenceEvent extends LoggedEvent {

    /** What it is evidence of. */
    EvidenceKind evidenceOf();
}
