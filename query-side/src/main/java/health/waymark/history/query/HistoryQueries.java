package health.waymark.history.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.query.PlanQueries;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.query.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** A plan's history. */
public final class HistoryQueries {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final int AT_ONCE = 500;

    private final PlanQueries plans;
    private final JdbcClient jdbc;

    HistoryQueries(PlanQueries plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public Listing<HistoryEntry> of(String organisation, PlanId plan, HistoryFilter filter, Page page) {
        return entries(organisation, plan, filter, page, "asc");
    }

    /** Latest first. */
    public Listing<HistoryEntry> latest(String organisation, PlanId plan, Page page) {
        return latest(organisation, plan, HistoryFilter.NONE, page);
    }

    /** Those of them that are wanted, latest first. */
    public Listing<HistoryEntry> latest(String organisation, PlanId plan, HistoryFilter filter, Page page) {
        return entries(organisation, plan, filter, page, "desc");
    }

    /** How many of them there are of what. */
    public Tally tally(PlanId plan, HistoryFilter filter) {
        return Tally.of(jdbc
                .sql("select type, count(*) from read_model.history_entry where plan_id = :plan" + filter.condition()
                        + " group by type")
                .params(filter.values())
                .param("plan", plan.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Everybody who caused an entry, by name. */
    public List<HistoryEntry.Actor> actors(PlanId plan) {
        return jdbc.sql("""
                        select actor_id, max(actor_name) as actor_name, max(actor_role) as actor_role
                        from read_model.history_entry where plan_id = ? group by actor_id order by 2, 1""")
                .param(plan.value())
                .query((row, n) -> new HistoryEntry.Actor(
                        row.getString("actor_id"), row.getString("actor_name"), row.getString("actor_role"), null))
                .list();
    }

    /** How many entries are later than a version's own. */
    public long after(PlanId plan, long version) {
        return jdbc.sql("""
                        select count(*) from read_model.history_entry where plan_id = :plan and position > (
                          select min(position) from read_model.history_entry where plan_id = :plan and version = :version)""")
                .param("plan", plan.value())
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** All entries of some types, oldest first, as far as there is something to be seen. */
    public List<HistoryEntry> ofTypes(PlanId plan, List<String> types, Reach reach) {
        return jdbc.sql("select * from read_model.history_entry where plan_id = :plan and type in (:types)"
                        + reach.condition() + " order by position")
                .params(reach.values())
                .param("plan", plan.value())
                .param("types", types)
                .query(HistoryQueries::entry)
                .list();
    }

    /** A version's own event; empty until the views have it. */
    public Optional<HistoryEntry> entry(PlanId plan, long version) {
        return jdbc.sql("select * from read_model.history_entry"
                        + " where plan_id = :plan and version = :version and type not in (:beside)")
                .param("plan", plan.value())
                .param("version", version)
                .param("beside", HistoryEntry.BESIDE)
                .query(HistoryQueries::entry)
                .optional();
    }

    /** The version that an event at a place in the log made, or fell on. */
    public Optional<Long> versionAt(PlanId plan, long position) {
        return jdbc.sql("select version from read_model.history_entry where plan_id = ? and position = ?")
                .params(plan.value(), position)
                .query(Long.class)
                .optional();
    }

    /** Every event of the plan's own, oldest first. */
    public List<Glimpse> glimpses(PlanId plan) {
        return jdbc.sql("select version, type, recorded_at, late from read_model.history_entry"
                        + " where plan_id = :plan and type not in (:beside) order by version")
                .param("plan", plan.value())
                .param("beside", HistoryEntry.BESIDE)
                .query((row, n) -> new Glimpse(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getBoolean(4)))
                .list();
    }

    /** Which of some versions changed which parts, by their ids. */
    Map<String, List<Long>> changing(PlanId plan, Collection<Long> versions) {
        return jdbc
                .sql("""
                        select distinct change.value ->> 'subject', version
                        from read_model.history_entry, jsonb_array_elements(changes::jsonb) as change
                        where plan_id = :plan and version = any (:versions) and type not in (:beside) order by 2""")
                .param("plan", plan.value())
                .param("versions", versions.toArray(Long[]::new))
                .param("beside", HistoryEntry.BESIDE)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Everything between two positions, the latter included, the oldest first, fetched as it is consumed. */
    public Stream<HistoryEntry> between(PlanId plan, long after, long upTo) {
        return Stream.iterate(
                        stretch(plan, after, upTo),
                        part -> !part.isEmpty(),
                        part -> part.size() < AT_ONCE
                                ? List.of()
                                : stretch(plan, part.get(part.size() - 1).position(), upTo))
                .flatMap(List::stream);
    }

    private List<HistoryEntry> stretch(PlanId plan, long after, long upTo) {
        return jdbc.sql("select * from read_model.history_entry where plan_id = ? and position > ? and position <= ?"
                        + " order by position limit " + AT_ONCE)
                .params(plan.value(), after, upTo)
                .query(HistoryQueries::entry)
                .list();
    }

    private Listing<HistoryEntry> entries(
            String organisation, PlanId plan, HistoryFilter filter, Page page, String direction) {
        plans.mustExist(organisation, plan);
        String where = " from read_model.history_entry where plan_id = :plan" + filter.condition();
        long total = jdbc.sql("select count(*)" + where)
                .params(filter.values())
                .param("plan", plan.value())
                .query(Long.class)
                .single();
        List<HistoryEntry> items = jdbc.sql(
                        "select *" + where + " order by position " + direction + " limit :limit offset :offset")
                .params(filter.values())
                .param("plan", plan.value())
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(HistoryQueries::entry)
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason_text");
        return new HistoryEntry(
                row.getObject("event_id", UUID.class),
                row.getLong("position"),
                row.getLong("version"),
                row.getString("type"),
                row.getString("lifecycle"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("effective_at").toInstant(),
                row.getBoolean("late"),
                new HistoryEntry.Actor(
                        row.getString("actor_id"),
                        row.getString("actor_name"),
                        row.getString("actor_role"),
                        row.getString("on_behalf_of")),
                row.getString("purpose_of_use"),
                reason == null ? null : new Reason(row.getString("reason_code"), reason),
                row.getString("words"),
                ViewJson.MAPPER.readValue(row.getString("changes"), CHANGES),
                row.getObject("command_id", UUID.class),
                row.getString("correlation_id"));
    }
}
