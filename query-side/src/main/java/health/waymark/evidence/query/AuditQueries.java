package health.waymark.evidence.query;

import health.waymark.plan.event.PlanId;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an audit asks of an organisation, across its plans. */
final class AuditQueries {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    <T extends AuditItem> Listing<T> find(
            AuditList<T> list, String organisation, AuditFilter filter, AuditOrder order, Page page) {
        String where = where(list, filter);
        long total = jdbc.sql("select count(*)" + where)
                .params(filter.values())
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        List<T> items = jdbc.sql("select *" + where + " order by " + order.sql() + " limit :limit offset :offset")
                .params(filter.values())
                .param("organisation", organisation)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(list.item())
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    /** Every item, a part of them at a time: whoever takes them may be slow, and there may be many. */
    <T extends AuditItem> void each(
            AuditList<T> list, String organisation, AuditFilter filter, AuditOrder order, Consumer<List<T>> taker) {
        @Nullable T last = null;
        List<T> part;
        do {
            part = part(list, organisation, filter, order, last);
            taker.accept(part);
            last = part.isEmpty() ? null : part.get(part.size() - 1);
        } while (part.size() == AT_ONCE);
    }

    private <T extends AuditItem> List<T> part(
            AuditList<T> list, String organisation, AuditFilter filter, AuditOrder order, @Nullable T last) {
        Map<String, Object> values = new HashMap<>(filter.values());
        if (last != null) {
            values.put("position", last.position());
            values.put("name", last.actor().name());
        }
        return jdbc.sql("select *" + where(list, filter) + (last == null ? "" : " and " + order.after()) + " order by "
                        + order.sql() + " limit " + AT_ONCE)
                .params(values)
                .param("organisation", organisation)
                .query(list.item())
                .list();
    }

    /** Every item between two positions, the latter included, the oldest first, fetched as they are consumed. */
    <T extends AuditItem> Stream<T> stream(
            AuditList<T> list, String organisation, AuditFilter filter, long after, long upTo) {
        return Stream.iterate(
                        stretch(list, organisation, filter, after, upTo),
                        part -> !part.isEmpty(),
                        part -> part.size() < AT_ONCE
                                ? List.of()
                                : stretch(
                                        list,
                                        organisation,
                                        filter,
                                        part.get(part.size() - 1).position(),
                                        upTo))
                .flatMap(List::stream);
    }

    private <T extends AuditItem> List<T> stretch(
            AuditList<T> list, String organisation, AuditFilter filter, long after, long upTo) {
        return jdbc.sql("select *" + where(list, filter)
                        + " and position > :after and position <= :upTo order by position limit " + AT_ONCE)
                .params(filter.values())
                .param("organisation", organisation)
                .param("after", after)
                .param("upTo", upTo)
                .query(list.item())
                .list();
    }

    private static String where(AuditList<?> list, AuditFilter filter) {
        return " from (" + list.rows() + ") as entry where organisation = :organisation" + filter.condition(list);
    }

    /** The clients' names of the plans that items are about, and of one more. */
    Map<UUID, String> subjects(String organisation, List<? extends AuditItem> items, @Nullable UUID also) {
        return subjects(
                organisation,
                Stream.concat(
                                items.stream()
                                        .map(AuditItem::planId)
                                        .filter(Objects::nonNull)
                                        .map(PlanId::value),
                                Stream.ofNullable(also))
                        .collect(Collectors.toSet()));
    }

    /** The clients' names of plans, as far as they are the organisation's and still there to be read. */
    Map<UUID, String> subjects(String organisation, Collection<UUID> plans) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select plan_id, subject_display from read_model.plan"
                        + " where organisation = :organisation and plan_id = any (:plans)")
                .param("organisation", organisation)
                .param("plans", new ArrayList<>(plans).toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return names;
    }
}
