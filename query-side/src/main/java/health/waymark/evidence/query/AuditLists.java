package health.waymark.evidence.query;

import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.query.Correction.CorrectionKind;
import health.waymark.history.query.Change;
import health.waymark.history.query.HistoryEntry;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.query.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The lists there are. */
final class AuditLists {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    static final AuditList<Refusal> REFUSALS = new AuditList<>(
            "refusals",
            "Refused",
            "select *, happened_at as at, array[command_type, code] as kinds from evidence.refusal",
            Set.of(),
            AuditLists::refusal,
            Refusal.COLUMNS);

    static final AuditList<Access> ACCESSES = new AuditList<>(
            "accesses",
            "Who looked",
            "select *, happened_at as at, array[kind] as kinds from evidence.access",
            names(AccessKind.values(), AccessRow.OMITTED),
            AuditLists::access,
            Access.COLUMNS);

    /** Those of the accesses that opened what was closed. */
    static final AuditList<Access> BROKEN_GLASS = new AuditList<>(
            "broken-glass",
            "Broken glass",
            "select *, happened_at as at, array[kind] as kinds from evidence.access where broke_glass",
            names(AccessKind.values()),
            AuditLists::access,
            Access.COLUMNS);

    static final AuditList<Correction> CORRECTIONS = new AuditList<>(
            "corrections",
            "Corrected, late",
            """
            select *, recorded_at as at, array_remove(array[
                case when type = 'EntryCorrected' then 'CORRECTED' end,
                case when type in ('EntryMarkedInError', 'PlanMarkedInError') then 'IN_ERROR' end,
                case when late then 'LATE' end], null) as kinds
            from read_model.history_entry
            where late or type in ('EntryCorrected', 'EntryMarkedInError', 'PlanMarkedInError')""",
            names(CorrectionKind.values()),
            AuditLists::correction,
            Correction.COLUMNS);

    static final AuditList<PersonsAct> ACTIONS = new AuditList<>(
            "actions", "Who did what", """
            select position, organisation, recorded_at as at, actor_id, actor_name, actor_role, on_behalf_of,
                   purpose_of_use, correlation_id, plan_id, type as what, words, array['RECORDED'] as kinds
            from read_model.history_entry
            union all
            select position, organisation, happened_at, actor_id, actor_name, actor_role, on_behalf_of,
                   purpose_of_use, correlation_id, plan_id, command_type, code, array['REFUSED']
            from evidence.refusal
            union all
            select position, organisation, happened_at, actor_id, actor_name, actor_role, on_behalf_of,
                   purpose_of_use, correlation_id, plan_id, kind, address, array['LOOKED']
            from evidence.access""", names(PersonsAct.Kind.values()), AuditLists::action, PersonsAct.COLUMNS);

    static final AuditList<Disclosure> DISCLOSURES = new AuditList<>(
            "disclosures",
            "Disclosed",
            "select *, recorded_at as at, array[scope] as kinds from read_model.disclosure",
            names(DisclosureScope.values()),
            AuditLists::disclosure,
            Disclosure.COLUMNS);

    /** The same, a row a package: what a page shows of many plans. */
    static final AuditList<DisclosedPackage> DISCLOSED_PACKAGES = new AuditList<>(
            DISCLOSURES.name(),
            DISCLOSURES.title(),
            """
            select distinct on (organisation, package_id) *, recorded_at as at, array[scope] as kinds,
                   count(*) over (partition by organisation, package_id) as plans
            from read_model.disclosure order by organisation, package_id, position""",
            DISCLOSURES.kinds(),
            (row, n) -> new DisclosedPackage(disclosure(row, n), row.getLong("plans")),
            Disclosure.COLUMNS);

    static final List<AuditList<?>> ALL = List.of(REFUSALS, ACCESSES, BROKEN_GLASS, CORRECTIONS, ACTIONS, DISCLOSURES);

    private AuditLists() {}

    static Optional<AuditList<?>> named(String name) {
        return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private static Set<String> names(Enum<?>[] values, String... more) {
        return Stream.concat(Arrays.stream(values).map(Enum::name), Stream.of(more))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getString("command_type"),
                plan(row),
                row.getString("code"),
                row.getObject("status", Integer.class),
                row.getLong("count"),
                actor(row),
                row.getString("purpose_of_use"),
                row.getString("correlation_id"));
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("address"),
                plan(row),
                ViewJson.MAPPER.readValue(row.getString("parameters"), PARAMETERS),
                row.getLong("count"),
                actor(row),
                row.getString("purpose_of_use"),
                row.getBoolean("broke_glass") ? true : null,
                row.getString("reason"),
                row.getString("correlation_id"));
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason_text");
        return new Correction(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getLong("version"),
                row.getString("type"),
                kinds(row).map(CorrectionKind::valueOf).toList(),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("words"),
                ViewJson.MAPPER.readValue(row.getString("changes"), CHANGES),
                reason == null ? null : new Reason(row.getString("reason_code"), reason),
                actor(row),
                row.getString("purpose_of_use"),
                row.getString("correlation_id"));
    }

    private static PersonsAct action(ResultSet row, int number) throws SQLException {
        return new PersonsAct(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                PersonsAct.Kind.valueOf(kinds(row).findFirst().orElseThrow()),
                plan(row),
                row.getString("what"),
                row.getString("words"),
                actor(row),
                row.getString("purpose_of_use"),
                row.getString("correlation_id"));
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getObject("package_id", UUID.class),
                DisclosureScope.valueOf(row.getString("scope")),
                instant(row, "period_from"),
                instant(row, "period_to"),
                row.getLong("plan_version"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("description"),
                row.getString("purpose"),
                row.getString("consent"),
                actor(row),
                row.getString("purpose_of_use"),
                row.getString("correlation_id"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Stream<String> kinds(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("kinds").getArray());
    }

    private static @Nullable PlanId plan(ResultSet row) throws SQLException {
        UUID id = row.getObject("plan_id", UUID.class);
        return id == null ? null : new PlanId(id);
    }

    private static HistoryEntry.Actor actor(ResultSet row) throws SQLException {
        return new HistoryEntry.Actor(
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("actor_role"),
                row.getString("on_behalf_of"));
    }
}
