package health.waymark.disclosure.query;

import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EvidenceStream;
import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import health.waymark.plan.event.PlanId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of a scope: of plans all that is in their own streams and in those beside them, and who looked at them or was
 * refused something about them; of a time or an organisation all that the organisation has.
 */
final class PackageEvents {
    private static final int AT_ONCE = 500;

    private final StoredEvents log;
    private final EventCodec codec;
    private final JdbcClient jdbc;

    PackageEvents(StoredEvents log, EventCodec codec, JdbcClient jdbc) {
        this.log = log;
        this.codec = codec;
        this.jdbc = jdbc;
    }

    /** Takes events, some at a time. */
    @FunctionalInterface
    interface Taker {
        void take(List<StoredEvent> events) throws IOException;
    }

    /** Which plans there are in a scope without looking at any event; empty where only the events tell. */
    Optional<List<PlanId>> plans(PackageScope scope, String organisation) {
        PlanId one = scope.plan();
        String subject = scope.subject();
        if (one != null) {
            return Optional.of(List.of(one));
        }
        if (subject == null) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select plan_id from read_model.plan where organisation = ?"
                        + " and subject_type = 'CLIENT' and subject_id = ? order by plan_id")
                .params(organisation, subject)
                .query((row, n) -> new PlanId(row.getObject(1, UUID.class)))
                .list());
    }

    /** All about some plans up to a position, along positions. */
    void each(String organisation, Collection<PlanId> plans, long upTo, Taker taker) throws IOException {
        Set<Long> positions = new TreeSet<>();
        for (PlanId plan : plans) {
            log.streams(EventLog.streams(plan), upTo).forEach(event -> positions.add(event.position()));
            positions.addAll(evidence(organisation, plan, upTo));
        }
        List<Long> next = new ArrayList<>();
        for (long position : positions) {
            next.add(position);
            if (next.size() == AT_ONCE) {
                taker.take(log.at(next));
                next.clear();
            }
        }
        if (!next.isEmpty()) {
            taker.take(log.at(next));
        }
    }

    /** Not what another organisation asked in vain about a plan of that id. */
    private List<Long> evidence(String organisation, PlanId plan, long upTo) {
        return jdbc.sql("select position from evidence.access where plan_id = :plan and position <= :upTo"
                        + " and organisation = :organisation union all"
                        + " select position from evidence.refusal where plan_id = :plan and position <= :upTo"
                        + " and organisation = :organisation")
                .param("plan", plan.value())
                .param("upTo", upTo)
                .param("organisation", organisation)
                .query(Long.class)
                .list();
    }

    /** All that an organisation has between two positions, the latter included. */
    void each(String organisation, long after, long upTo, Taker taker) throws IOException {
        List<StoredEvent> next = new ArrayList<>();
        try (Stream<StoredEvent> all = log.after(after)) {
            for (Iterator<StoredEvent> events = all.iterator(); events.hasNext(); ) {
                StoredEvent event = events.next();
                if (event.position() > upTo) {
                    break;
                }
                if (organisation(event).equals(organisation)) {
                    next.add(event);
                }
                if (next.size() == AT_ONCE) {
                    taker.take(next);
                    next = new ArrayList<>();
                }
            }
        }
        if (!next.isEmpty()) {
            taker.take(next);
        }
    }

    private String organisation(StoredEvent event) {
        return String.valueOf(codec.readMetadata(event.metadata()).get("organisation"));
    }

    /** The plan an event is about; empty where it is about none. */
    Optional<PlanId> plan(StoredEvent event) {
        Object id = event.streamType().equals(EvidenceStream.TYPE)
                ? codec.readMetadata(event.payload()).get("planId")
                : event.stream().substring(event.stream().indexOf(':') + 1);
        try {
            return id == null ? Optional.empty() : Optional.of(new PlanId(UUID.fromString(id.toString())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Of these plans those that an organisation has, with the version each had at a position and the client's name. */
    List<PackageContents.Plan> known(String organisation, Collection<PlanId> plans, long upTo) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select plan_id, subject_display from read_model.plan where organisation = ? and plan_id = any (?)")
                .params(organisation, plans.stream().map(PlanId::value).toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        List<PackageContents.Plan> known = new ArrayList<>();
        for (PlanId plan : new LinkedHashSet<>(plans)) {
            String name = names.get(plan.value());
            long version = name == null ? 0 : log.countBefore(plan.toString(), upTo + 1);
            if (name != null && version > 0) {
                known.add(new PackageContents.Plan(plan, version, name));
            }
        }
        return known;
    }
}
