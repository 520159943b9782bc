package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.journey.Clinic;
import health.waymark.standalone.RunningWaymark;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No path that Waymark has takes anything out of the record, held or not: the role it works with can't (ADR 0027). */
class NothingIsErasedTest {
    /** Whose rows can be made again from the record, or never were of it. */
    private static final Set<String> DISPOSABLE =
            Set.of("read_model", "evidence", "command", "job", "access", "scheduler");

    /** What the ledger was signed with goes when its key is changed, and what is due when moves on. */
    private static final Set<String> OF_THE_LEDGER =
            Set.of("ledger.errand", "ledger.next_key", "ledger.signing_secret");

    private final JdbcClient jdbc = RunningWaymark.shared().bean(JdbcClient.class);

    private Set<String> alterable(String... rights) {
        return new TreeSet<>(jdbc.sql("""
                        select distinct n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname not like 'pg_%' and n.nspname <> 'information_schema'
                          and exists (select 1 from unnest(array[:rights]) as r
                            where has_table_privilege(current_user, c.oid, r))""")
                .param("rights", List.of(rights))
                .query(String.class)
                .list());
    }

    @Test
    void onlyWhatIsNotTheRecordCanBeDeleted() {
        assertThat(alterable("DELETE", "TRUNCATE"))
                .contains("read_model.plan", "read_model.retention")
                .allMatch(table -> DISPOSABLE.contains(table.substring(0, table.indexOf('.')))
                        || OF_THE_LEDGER.contains(table)
                        || table.equals("event_log.answered"));
    }

    @Test
    void theRecordAndItsSealsCanNotBeChanged() {
        Set<String> alterable = alterable("UPDATE", "DELETE", "TRUNCATE");
        assertThat(alterable).doesNotContain("event_log.event");
        assertThat(alterable).filteredOn(table -> table.startsWith("ledger.")).isSubsetOf(OF_THE_LEDGER);
        Clinic.system().draft();
        for (String sql : List.of(
                "delete from event_log.event",
                "update event_log.event set payload = payload",
                "truncate event_log.event")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
