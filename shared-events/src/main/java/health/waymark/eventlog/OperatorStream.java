package health.waymark.eventlog;

import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.event.OrganisationSetting;
import health.waymark.operate.event.PlanOperation;
import health.waymark.plan.event.PlanId;
import org.axonframework.eventhandling.DomainEventMessage;

/** The streams of what operators did: one beside each plan it was about, one for each organisation's
 * settings, and one for all the rest. */
public final class OperatorStream {
    /** The streams' type as the log has it. */
    public static final String TYPE = "Operations";

    private static final String REST = "operations";

    private OperatorStream() {}

    /** @param organisation whose operator it was */
    static String of(OperatorEvent event, String organisation) {
        if (event instanceof OrganisationSetting) {
            return settings(organisation);
        }
        return event instanceof PlanOperation about ? of(about.planId()) : REST;
    }

    /** What an organisation has decided about itself. */
    static String settings(String organisation) {
        return "settings:" + organisation;
    }

    /** What was done about one plan. */
    static String of(PlanId plan) {
        return REST + ":" + plan;
    }

    /** Whether a message comes out of one, whether or not it can be read. */
    public static boolean holds(DomainEventMessage<?> message) {
        return TYPE.equals(message.getType());
    }
}
