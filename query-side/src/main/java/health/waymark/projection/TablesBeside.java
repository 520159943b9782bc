package health.waymark.projection;

import health.waymark.plan.event.PlanId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New tables from their making until they take the places of those that are read. One at a time: a lock is held as long
 * as its connection lives. What is broken off leaves the live tables as they were, and goes when the next one begins.
 */
final class TablesBeside implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TablesBeside.class);

    /** Any constant, the same in every process. */
    private static final long LOCK = 0x77_61_79_6d_6e_65_77L;

    /** Not got in time, or only against another who waits for us. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private static final int TRIES = 120;
    private static final long BETWEEN_TRIES_MILLIS = 250;

    /** At first as long as nobody minds; then long enough for the database to call off a vacuum that is in the way. */
    private static final int SHORT_TRIES = 20;

    private static final String SHORT = "200ms";
    private static final String LONG = "2s";

    private final Connection connection;
    private final JdbcClient held;
    private final List<String> tables;
    private boolean switched;

    private TablesBeside(Connection connection, JdbcClient held) {
        this.connection = connection;
        this.held = held;
        this.tables =
                held.sql("select read_model.begin_next()").query(String.class).list();
    }

    /** Makes them, or refuses where somebody is at it already. */
    static TablesBeside begin(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                JdbcClient held = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                if (!held.sql("select pg_try_advisory_lock(?)")
                        .param(LOCK)
                        .query(Boolean.class)
                        .single()) {
                    throw new AlreadyBeingMade();
                }
                return new TablesBeside(connection, held);
            } catch (RuntimeException e) {
                end(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("There is no connection to make the read model anew.", e);
        }
    }

    /** Gives them their keys and indexes, which is quickest when they are full. */
    void index(RebuildWatch watch) {
        for (String table : tables) {
            watch.goOn();
            held.sql("select read_model.index_next(?::name)")
                    .param(table)
                    .query((row, n) -> table)
                    .list();
            log.info("The new table {} has its indexes.", table);
        }
    }

    /** Takes plans out of them again. */
    void remove(JdbcClient jdbc, Collection<PlanId> plans) {
        UUID[] ids = plans.stream().map(PlanId::value).toArray(UUID[]::new);
        tables.forEach(table -> jdbc.sql("delete from " + NewTables.SCHEMA + "." + table + " where plan_id = any (?)")
                .param(ids)
                .update());
    }

    /**
     * Lets them take the places of those that are read, in one transaction.
     *
     * @param tokens sets the tokens to where the new tables are; first, as in every batch: two that lock in one order
     *     cannot lock each other out
     */
    void switchTo(TransactionTemplate transaction, JdbcClient jdbc, Runnable tokens) {
        for (int tries = 1; ; tries++) {
            held.sql("select 1").query(Integer.class).single(); // without the connection there is no lock any more
            String patience = tries <= SHORT_TRIES ? SHORT : LONG;
            try {
                transaction.executeWithoutResult(status -> {
                    tokens.run();
                    jdbc.sql("set local lock_timeout to '" + patience + "'").update();
                    jdbc.sql("select read_model.switch_to_next()")
                            .query((row, n) -> n)
                            .list();
                });
                switched = true;
                return;
            } catch (DataAccessException e) {
                if (tries == TRIES || !somebodyReads(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static boolean somebodyReads(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && LOCKED.contains(cause.getSQLState());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Making the read model anew was interrupted.", e);
        }
    }

    @Override
    public void close() {
        try {
            if (!switched) {
                held.sql("select read_model.drop_next()").query((row, n) -> n).list();
            }
        } catch (DataAccessException away) {
            log.info("The new tables of a rebuild that was given up stay until the next one begins.");
        } finally {
            end(connection);
        }
    }

    private static void end(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException gone) {
            log.debug("The lock went with its connection.");
        }
    }
}
