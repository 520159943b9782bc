package health.waymark.evidence.event;

import java.util.List;

/** The index of what is recorded as evidence. */
public final class EvidenceEvents {
    public static final List<Class<? extends EvidenceEvent>> ALL =
            List.of(CommandRefused.class, RecordAccessed.class, EvidenceOmitted.class);

    private EvidenceEvents() {}
}
