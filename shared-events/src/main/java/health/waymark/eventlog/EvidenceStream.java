package health.waymark.eventlog;

import org.axonframework.eventhandling.DomainEventMessage;

/** The streams of evidence, one for each organisation: plans and operators' doings race with none of it (ADR 0022). */
public final class EvidenceStream {
    /** The streams' type as the log has it. */
    public static final String TYPE = "Evidence";

    private EvidenceStream() {}

    static String of(String organisation) {
        return "evidence:" + organisation;
    }

    /** Whether a message comes out of one, whether or not it can be read. */
    public static boolean holds(DomainEventMessage<?> message) {
        return TYPE.equals(message.getType());
    }
}
