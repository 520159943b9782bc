package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.plan.state.RandomHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** However the making of new tables ends, those that are read stay what they were, and the next one is whole. */
class RebuildBrokenOffTest extends RebuildFixture {
    /** Any number; whose lock the test holds. */
    private static final int GATE = 4_711;

    @Test
    void byAFailure() throws Exception {
        model.settle();
        List<String> rows = model.dump();
        meanwhile = () -> {
            throw new CannotAcquireLockException("busy");
        };
        assertThatThrownBy(() -> model.projections().rebuild()).isInstanceOf(IllegalStateException.class);
        assertThat(model.dump()).isEqualTo(rows);
        model.append(RandomHistory.of(2_000, 20));
        model.settle();
        assertThat(model.dump()).hasSizeGreaterThan(rows.size());

        assertThat(newTables()).as("what is given up takes no room").isZero();
        model.jdbc()
                .sql("select read_model.begin_next()")
                .query((row, n) -> n)
                .list(); // as a process leaves it that is killed
        model.jdbc()
                .sql("insert into read_model_next.history_entry select * from read_model.history_entry limit 5")
                .update();
        List<String> more = model.dump();
        meanwhile = NOTHING;
        model.projections().rebuild();
        assertThat(model.dump()).isEqualTo(more);
    }

    @Test
    void byTheEndOfItsConnectionsInTheMiddleOfACopy() throws Exception {
        model.settle();
        List<String> rows = model.dump();
        AtomicBoolean first = new AtomicBoolean(true);
        try (Connection gate = model.owner().getConnection();
                Statement held = gate.createStatement()) {
            held.execute("select pg_advisory_lock(" + GATE + ")");
            meanwhile = () -> {
                if (first.getAndSet(false)) {
                    holdACopyAtItsTwentiethRow();
                }
            };
            CompletableFuture<Void> rebuild =
                    CompletableFuture.runAsync(() -> model.projections().rebuild());
            await().atMost(60, TimeUnit.SECONDS).until(() -> !copying().isEmpty());
            assertThat(copying()).allMatch(copy -> copy.startsWith("copy read_model_next.history_entry"));

            assertThat(ended()).as("its copies and the one that holds its lock").isGreaterThanOrEqualTo(2);
            await().atMost(60, TimeUnit.SECONDS).until(() -> {
                ended(); // whoever comes to the gate later
                return rebuild.isDone();
            });
            assertThatThrownBy(rebuild::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(model.projections().parked()).isEmpty();
        model.append(RandomHistory.of(5_000, 20));
        model.settle();
        List<String> more = model.dump();
        assertThat(more).hasSizeGreaterThan(rows.size());

        meanwhile = NOTHING;
        model.projections().rebuild();
        assertThat(model.dump()).isEqualTo(more);
        assertThat(TableShapes.of(model.jdbc())).isEqualTo(migrated);
        everyEventIsThereOnce();
    }

    /** Whoever copies in a plan's twentieth entry waits at the gate, with nineteen of it written. */
    private static void holdACopyAtItsTwentiethRow() {
        try (Connection owner = model.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create function public.wait_at_gate() returns trigger language plpgsql as $$"
                    + " begin perform pg_advisory_xact_lock_shared(" + GATE + "); return new; end $$");
            statement.execute("create trigger gate before insert on read_model_next.history_entry"
                    + " for each row when (new.version = 20) execute function public.wait_at_gate()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> copying() {
        return model.jdbc()
                .sql("select query from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and wait_event = 'advisory'")
                .query(String.class)
                .list();
    }

    /** Ends all that works for the rebuild, as the machine ends it for a process that is killed; how many that were. */
    private static long ended() {
        return model.jdbc()
                .sql(
                        "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity a"
                                + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()"
                                + " and (query like 'copy read_model_next.%' and state = 'active'"
                                + " or exists (select from pg_locks l where l.pid = a.pid and locktype = 'advisory' and granted))")
                .query(Long.class)
                .single();
    }
}
