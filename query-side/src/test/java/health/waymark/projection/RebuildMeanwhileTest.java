package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.state.RandomHistory;
import health.waymark.processing.PositionTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What goes on while the read model is made anew. */
class RebuildMeanwhileTest extends RebuildFixture {

    @Test
    void viewsGoOnAnsweringAndFollowingWhileTheyAreMadeAnew() throws Exception {
        model.settle();
        int plans = plans();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        meanwhile = () -> {
            begun.countDown();
            hasPassed(mayEnd);
        };
        try (Connection connection = model.bean(DataSource.class).getConnection();
                PreparedStatement kept = connection.prepareStatement(
                        "select count(*), max(h.words) from read_model.plan p left join read_model.history_entry h"
                                + " on h.plan_id = p.plan_id and h.position = p.position")) {
            IntStream.range(0, 10).forEach(again -> assertThat(count(kept)).isEqualTo(plans));
            CompletableFuture<Void> rebuild =
                    CompletableFuture.runAsync(() -> model.projections().rebuild());
            hasPassed(begun);
            assertThatThrownBy(() -> TablesBeside.begin(model.bean(DataSource.class)))
                    .as("one at a time, whichever process")
                    .isInstanceOf(IllegalStateException.class);
            model.append(RandomHistory.of(1_000, 20));
            model.settle();
            assertThat(count(kept)).isEqualTo(plans + 1);
            List<String> rows = model.dump();

            CompletableFuture<Integer> least = CompletableFuture.supplyAsync(() -> {
                int fewest = Integer.MAX_VALUE;
                while (!rebuild.isDone()) {
                    fewest = Math.min(fewest, plans());
                }
                return fewest;
            });
            mayEnd.countDown();
            for (int seed = 1_001; !rebuild.isDone(); seed++) {
                model.append(RandomHistory.of(seed, 5));
                assertThat(count(kept)).isGreaterThanOrEqualTo(plans);
            }
            rebuild.get(60, TimeUnit.SECONDS);
            assertThat(least.get(60, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(plans);
            model.settle();
            assertThat(count(kept)).isGreaterThan(plans);
            assertThat(model.dump()).containsAll(rows);
            everyEventIsThereOnce();
        }
    }

    @Test
    void whatAnotherProcessTakesMeanwhileIsNeitherLostNorThereTwice() throws Exception {
        model.settle();
        PlansProcessor other = ofAnotherProcess();
        model.bean(PlansProcessor.class).stop();
        other.start();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            meanwhile = begun::countDown;
            CompletableFuture<Void> rebuild =
                    CompletableFuture.runAsync(() -> model.projections().rebuild());
            hasPassed(begun);
            for (int seed = 1_000_000; seed == 1_000_000 || !rebuild.isDone(); seed++) {
                model.append(RandomHistory.of(seed, 10));
            }
            rebuild.get(60, TimeUnit.SECONDS);
            model.settle();
            List<String> rows = model.dump();
            everyEventIsThereOnce();
            meanwhile = NOTHING;
            model.projections().rebuild();
            assertThat(model.dump()).isEqualTo(rows);
        } finally {
            other.stop();
            other.close();
        }
    }

    private static PlansProcessor ofAnotherProcess() {
        JdbcClient jdbc = model.jdbc();
        PlatformTransactionManager transactions = model.bean(PlatformTransactionManager.class);
        BatchFold fold = new BatchFold(
                model.beans(Projection.class),
                new PlanStates(model.log(), ZoneOffset.UTC),
                model.bean(Parking.class),
                new Arrivals(),
                new LiveTables(jdbc),
                transactions);
        return new PlansProcessor(
                fold,
                model.bean(EmbeddedEventStore.class),
                new PositionTokens(jdbc, LiveTables.SCHEMA, "another", Duration.ofSeconds(10)),
                new SpringTransactionManager(transactions),
                model.bean(ProjectionSettings.class));
    }

    private static int count(PreparedStatement statement) {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int plans() {
        return model.jdbc()
                .sql("select count(*) from read_model.plan p where not exists"
                        + " (select from read_model.reminder r where r.plan_id = p.plan_id and r.position < 0)")
                .query(Integer.class)
                .single();
    }
}
