package health.waymark.evidence.query;

import health.waymark.eventlog.EvidenceStream;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.evidence.event.EvidenceEvents;
import health.waymark.evidence.event.EvidenceKind;
import health.waymark.evidence.event.EvidenceOmitted;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Provenance;
import health.waymark.processing.BatchInvoker;
import health.waymark.processing.Batches;
import health.waymark.projection.Table;
import health.waymark.query.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence out of the log as rows. Nothing else is opened; taking an event again changes nothing. */
final class EvidenceBatches implements Batches {
    static final String SCHEMA = "evidence";

    static final String REFUSALS = "refusal";
    static final String ACCESSES = "access";
    static final List<String> TABLES = List.of(ACCESSES, REFUSALS);

    private final JdbcClient jdbc;
    private final Table refusals;
    private final Table accesses;

    /** @param besides what the names of the tables end with, if they aren't those that are read */
    EvidenceBatches(JdbcClient jdbc, String besides) {
        this.jdbc = jdbc;
        this.refusals = Table.of(REFUSALS + besides, RefusalRow.class, "on conflict do nothing");
        this.accesses = Table.of(ACCESSES + besides, AccessRow.class, "on conflict do nothing");
    }

    @Override
    public void take(List<DomainEventMessage<?>> batch) {
        List<RefusalRow> refused = new ArrayList<>();
        List<AccessRow> looks = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            if (!EvidenceStream.holds(message) || !EvidenceEvents.ALL.contains(message.getPayloadType())) {
                continue;
            }
            Object event = message.getPayload();
            if (event instanceof CommandRefused command) {
                refused.add(
                        refusal(message, command.commandType(), command.planId(), command.code(), command.status(), 1));
            } else if (event instanceof RecordAccessed accessed) {
                looks.add(access(
                        message,
                        accessed.kind().name(),
                        accessed.address(),
                        accessed.planId(),
                        accessed.parameters(),
                        1,
                        accessed.brokeGlass()));
            } else if (event instanceof EvidenceOmitted omitted && omitted.kind() == EvidenceKind.REFUSAL) {
                refused.add(refusal(message, null, null, RefusalRow.OMITTED, null, omitted.count()));
            } else if (event instanceof EvidenceOmitted omitted) {
                looks.add(access(message, AccessRow.OMITTED, "", null, Map.of(), omitted.count(), false));
            }
        }
        write(refusals, refused);
        write(accesses, looks);
    }

    private void write(Table table, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(table.taking(SCHEMA)).params(table.parameters(rows)).update();
        }
    }

    private static RefusalRow refusal(
            DomainEventMessage<?> message,
            @Nullable String commandType,
            @Nullable PlanId plan,
            String code,
            @Nullable Integer status,
            long count) {
        Provenance by = ProvenanceMetaData.provenance(message.getMetaData());
        return new RefusalRow(
                BatchInvoker.position(message),
                UUID.fromString(message.getIdentifier()),
                by.organisation(),
                happenedAt(message),
                storable(by.actorId()),
                storable(by.actorName()),
                storable(by.actorRole()),
                by.onBehalfOf(),
                by.purposeOfUse(),
                by.correlationId(),
                commandType,
                plan,
                code,
                status,
                count);
    }

    private static AccessRow access(
            DomainEventMessage<?> message,
            String kind,
            String address,
            @Nullable PlanId plan,
            Map<String, String> parameters,
            long count,
            boolean brokeGlass) {
        Provenance by = ProvenanceMetaData.provenance(message.getMetaData());
        return new AccessRow(
                BatchInvoker.position(message),
                UUID.fromString(message.getIdentifier()),
                by.organisation(),
                happenedAt(message),
                storable(by.actorId()),
                storable(by.actorName()),
                storable(by.actorRole()),
                by.onBehalfOf(),
                by.purposeOfUse(),
                by.correlationId(),
                kind,
                address,
                plan,
                ViewJson.MAPPER.writeValueAsString(parameters),
                count,
                brokeGlass,
                by.reasonText());
    }

    /** What another issuer's token says may hold what the database doesn't take; it stands in the log as it was. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static Instant happenedAt(DomainEventMessage<?> message) {
        Instant said = ProvenanceMetaData.effectiveAt(message.getMetaData());
        return said == null ? message.getTimestamp() : said;
    }
}
