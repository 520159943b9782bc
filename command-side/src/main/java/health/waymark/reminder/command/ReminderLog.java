package health.waymark.reminder.command;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.PlanStream;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.reminder.state.RemindersState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The reminder stream beside a plan, read with the plan's own and written by Waymark itself. */
final class ReminderLog {
    private static final String WAYMARK = "waymark";

    private final EventLog log;
    private final EventBus store;
    private final ZoneId zone;
    private final String version;

    /** @param version this Waymark's, as it is recorded with every event */
    ReminderLog(EventLog log, EventBus store, ZoneId zone, String version) {
        this.log = log;
        this.store = store;
        this.zone = zone;
        this.version = version;
    }

    PlanTime read(PlanId id) {
        RemindersState reminders = new RemindersState();
        // First the stream that is written to: what the plan does meanwhile is seen, and another's reminders refuse
        // ours.
        log.stream(PlanStream.REMINDERS, id).forEach(reminders::apply);
        PlanState plan = new PlanState(zone);
        log.stream(id.toString()).forEach(plan::apply);
        return new PlanTime(plan, reminders);
    }

    /** Appends all or nothing. Throws Axon's ConcurrencyException when the stream has moved on since it was read. */
    void append(PlanTime time, List<Fact> facts) {
        Provenance by = provenance(time.plan());
        String stream = PlanStream.REMINDERS.of(time.plan().id());
        long sequence = time.reminders().version();
        List<GenericDomainEventMessage<PlanEvent>> messages = new ArrayList<>();
        for (Fact fact : facts) {
            messages.add(new GenericDomainEventMessage<>(
                    PlanStream.REMINDERS.type(),
                    stream,
                    sequence++,
                    fact.event(),
                    ProvenanceMetaData.of(by, fact.effectiveAt())));
        }
        store.publish(messages);
    }

    /** Waymark acts by itself, about the cycle that an event of the plan began. */
    private Provenance provenance(PlanState plan) {
        UUID id = UUID.randomUUID();
        Recorded start = plan.cycle().startedBy();
        return new Provenance(
                WAYMARK,
                "Waymark",
                Provenance.SYSTEM,
                null,
                plan.organisation(),
                WAYMARK,
                version,
                "CAREMGT",
                null,
                null,
                id,
                start == null ? id.toString() : start.by().correlationId(),
                start == null ? id.toString() : start.id().toString());
    }
}
