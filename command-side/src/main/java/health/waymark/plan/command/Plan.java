package health.waymark.plan.command;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.AttestationState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** One plan: one stream, one legal record, one version to sign and to replay (ADR 0001). */
public class Plan {
    @AggregateIdentifier
    private final String id;

    private final PlanState state;
    private final List<Recorded> decided = new ArrayList<>();

    /** @param zone the organisation's, in which calendar dates compare */
    Plan(String id, ZoneId zone) {
        this.id = id;
        this.state = new PlanState(zone);
    }

    PlanState state() {
        return state;
    }

    /** Decides a command and takes on what follows, lapsed signatures included. */
    Decided handle(PlanCommand command, Moment moment) {
        checkEffect(command, moment);
        Decision decision = command.decide(state, moment);
        MetaData metaData = ProvenanceMetaData.of(because(command, moment), command.effectiveAt());
        List<AttestationState> signed =
                state.attestations().stream().filter(AttestationState::valid).toList();
        String before = signed.isEmpty() ? "" : state.contentHash();
        decided.clear();
        decision.events().forEach(event -> AggregateLifecycle.apply(event, metaData));
        if (!signed.isEmpty() && !state.contentHash().equals(before)) {
            for (AttestationState attestation : signed) {
                AggregateLifecycle.apply(lapsed(attestation, command), metaData);
            }
        }
        return new Decided(decision.ids(), List.copyOf(decided));
    }

    /** What a command led to: the ids of what it made, and its events without their place in the log. */
    record Decided(Map<String, Object> ids, List<Recorded> events) {}

    private AttestationLapsed lapsed(AttestationState attestation, PlanCommand command) {
        return new AttestationLapsed(
                new PlanId(UUID.fromString(id)),
                attestation.attested().attestationId(),
                CommandTypes.name(command.getClass()) + " changed what was attested.");
    }

    private void checkEffect(PlanCommand command, Moment moment) {
        Instant effectiveAt = command.effectiveAt();
        if (effectiveAt == null) {
            return;
        }
        LocalDate start = command instanceof DraftPlan draft
                ? draft.startsOn()
                : state.drafting().startsOn();
        Guard.possibleTime(effectiveAt, start, state.zone(), command, moment);
    }

    private static Provenance because(PlanCommand command, Moment moment) {
        Reason reason = command.reason();
        return reason == null ? moment.by() : moment.by().withReason(reason);
    }

    /** Takes whatever is in the stream: an event it can't read must stop a command, not be passed over. */
    @EventSourcingHandler
    void on(Object event, DomainEventMessage<?> message) {
        Recorded recorded = EventLog.recorded(message);
        state.apply(recorded);
        if (AggregateLifecycle.isLive()) {
            decided.add(recorded);
        }
    }
}
