package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.database.Schema;
import health.waymark.database.TestDatabase;
import health.waymark.processing.PositionTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class PositionTokensTest {
    private static final Schema READ_MODEL = new Schema("read_model", "classpath:db/read_model");

    @Test
    void aSegmentBelongsToOneUntilItIsReleasedOrLeftAlone() {
        try (TestDatabase database = TestDatabase.with(READ_MODEL)) {
            PositionTokens one = new PositionTokens(database.jdbc(), "read_model", "one", Duration.ofSeconds(60));
            PositionTokens two = new PositionTokens(database.jdbc(), "read_model", "two", Duration.ofSeconds(60));
            PositionTokens impatient = new PositionTokens(database.jdbc(), "read_model", "impatient", Duration.ZERO);
            one.initializeTokenSegments("plans", 4, new GlobalSequenceTrackingToken(0));
            two.initializeTokenSegments("plans", 4, new GlobalSequenceTrackingToken(0));
            assertThat(one.fetchSegments("plans")).containsExactly(0, 1, 2, 3);

            assertThat(one.fetchToken("plans", 1)).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThatThrownBy(() -> two.fetchToken("plans", 1)).isInstanceOf(UnableToClaimTokenException.class);
            assertThat(two.fetchAvailableSegments("plans"))
                    .extracting(Segment::getSegmentId)
                    .containsExactly(0, 2, 3);
            one.storeToken(new GlobalSequenceTrackingToken(7), "plans", 1);
            one.extendClaim("plans", 1);
            assertThat(one.least("plans")).isZero();

            one.releaseClaim("plans", 1);
            assertThat(two.fetchToken("plans", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
            assertThatThrownBy(() -> one.storeToken(new GlobalSequenceTrackingToken(8), "plans", 1))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> one.extendClaim("plans", 1)).isInstanceOf(UnableToClaimTokenException.class);

            assertThat(impatient.fetchToken("plans", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
            assertThatThrownBy(() -> two.storeToken(new GlobalSequenceTrackingToken(9), "plans", 1))
                    .isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void onlyTheTransactionThatMovesATokenDoesNotWaitForTheDisk() throws SQLException {
        try (TestDatabase database = TestDatabase.with(READ_MODEL);
                Connection connection = database.dataSource().getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(one);
            jdbc.sql("set synchronous_commit = on").update();
            PositionTokens tokens = new PositionTokens(jdbc, "read_model", "one", Duration.ofSeconds(60));
            tokens.initializeTokenSegments("plans", 1, new GlobalSequenceTrackingToken(0));
            new TransactionTemplate(new DataSourceTransactionManager(one)).executeWithoutResult(status -> {
                tokens.fetchToken("plans", 0);
                assertThat(synchronous(jdbc)).isEqualTo("on");
                tokens.storeToken(new GlobalSequenceTrackingToken(7), "plans", 0);
                assertThat(synchronous(jdbc)).isEqualTo("off");
            });
            assertThat(synchronous(jdbc)).isEqualTo("on");
            assertThat(tokens.least("plans")).isEqualTo(7);
        }
    }

    @Test
    void aTokenThatTheDatabaseLostIsClaimedAgainBeforeItMoves() {
        try (TestDatabase database = TestDatabase.with(READ_MODEL)) {
            PositionTokens tokens = new PositionTokens(database.jdbc(), "read_model", "one", Duration.ofSeconds(60));
            tokens.initializeTokenSegments("plans", 1, new GlobalSequenceTrackingToken(0));
            tokens.fetchToken("plans", 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(7), "plans", 0);
            tokens.extendClaim("plans", 0);

            database.jdbc().sql("update read_model.token set position = 5").update();
            assertThatThrownBy(() -> tokens.extendClaim("plans", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(9), "plans", 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
            tokens.releaseClaim("plans", 0);

            assertThat(tokens.fetchToken("plans", 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
            tokens.storeToken(new GlobalSequenceTrackingToken(9), "plans", 0);
            assertThat(tokens.least("plans")).isEqualTo(9);
        }
    }

    @Test
    void aClaimIsExtendedWhileABatchThatMovesItsTokenIsAboutToCommit() {
        try (TestDatabase database = TestDatabase.with(READ_MODEL)) {
            PositionTokens tokens = new PositionTokens(database.jdbc(), "read_model", "one", Duration.ofSeconds(60));
            tokens.initializeTokenSegments("plans", 1, new GlobalSequenceTrackingToken(0));
            tokens.fetchToken("plans", 0);
            CompletableFuture<?> extended = moving(database).execute(status -> {
                tokens.storeToken(new GlobalSequenceTrackingToken(7), "plans", 0);
                var extending = CompletableFuture.runAsync(() -> tokens.extendClaim("plans", 0));
                await().until(() -> extending.isDone() || somebodyWaits(database));
                return extending;
            });
            assertThat(extended).succeedsWithin(Duration.ofSeconds(10));
            tokens.storeToken(new GlobalSequenceTrackingToken(9), "plans", 0);
        }
    }

    @Test
    void aBatchThatIsRolledBackLeavesTheTokenWhereItWas() {
        try (TestDatabase database = TestDatabase.with(READ_MODEL)) {
            PositionTokens tokens = new PositionTokens(database.jdbc(), "read_model", "one", Duration.ofSeconds(60));
            tokens.initializeTokenSegments("plans", 1, new GlobalSequenceTrackingToken(0));
            tokens.fetchToken("plans", 0);
            moving(database).executeWithoutResult(status -> {
                tokens.storeToken(new GlobalSequenceTrackingToken(7), "plans", 0);
                status.setRollbackOnly();
            });
            tokens.extendClaim("plans", 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(7), "plans", 0);
            assertThat(tokens.least("plans")).isEqualTo(7);
        }
    }

    private static TransactionTemplate moving(TestDatabase database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    private static boolean somebodyWaits(TestDatabase database) {
        try (Connection another = database.dataSource().getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(another, true))
                    .sql("select exists (select from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock')")
                    .query(Boolean.class)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String synchronous(JdbcClient jdbc) {
        return jdbc.sql("select current_setting('synchronous_commit')")
                .query(String.class)
                .single();
    }
}
