package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.database.DatabaseSettings;
import health.waymark.database.TestDatabase;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;

/** Starts on views that a migration has emptied. */
class MadeAtStartTest {
    private static final AtomicInteger takenByARebuild = new AtomicInteger();

    /** Sees which way events come. */
    static class Beholder implements Projection {
        @Override
        public String table() {
            return "plan";
        }

        @Override
        public Collector collect() {
            return new Collector() {
                @Override
                public void after(PlanState plan, Recorded event) {
                    if (Thread.currentThread().getName().equals("read-model-rebuild")) {
                        takenByARebuild.incrementAndGet();
                    }
                }

                @Override
                public void write(Destination tables) {}
            };
        }
    }

    /** A start that takes so long that following has filled some of the views before it is ready. */
    record LongStart(Projections projections) implements ApplicationRunner {
        @Override
        public void run(ApplicationArguments arguments) {
            await().atMost(60, TimeUnit.SECONDS).until(() -> projections.position() > 0);
        }
    }

    @Test
    void emptyViewsOfALongLogAreMadePlanByPlanAndThoseOfAShortOneFollow() throws Exception {
        DatabaseSettings database = TestDatabase.create();
        List<String> rows;
        try (ReadModel first = ReadModel.on(database)) {
            IntStream.range(0, 40).forEach(seed -> first.append(RandomHistory.of(seed, 50)));
            first.settle();
            rows = first.dump();
        }
        emptiedAsAMigrationDoesIt(database);
        try (ReadModel following = ReadModel.on(database, Beholder.class)) {
            following.settle();
            assertThat(following.dump()).isEqualTo(rows);
            assertThat(takenByARebuild).hasValue(0);

            // Positions may have gaps: this log is as long as they say it is.
            try (Connection owner = following.owner().getConnection();
                    Statement statement = owner.createStatement()) {
                statement.executeUpdate("update event_log.log_head set position = " + MadeAtStart.FEW);
            }
            following.append(RandomHistory.of(40, 1));
            following.settle();
            rows = following.dump();
            assertThat(following.log().head()).isEqualTo(MadeAtStart.FEW + 1);
        }
        emptiedAsAMigrationDoesIt(database);
        try (ReadModel made = ReadModel.on(database, Beholder.class, LongStart.class)) {
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(takenByARebuild).hasValueGreaterThanOrEqualTo(40));
            made.settle();
            assertThat(made.dump()).isEqualTo(rows);
            MadeAtStart again = made.bean(MadeAtStart.class);
            again.afterSingletonsInstantiated();
            assertThat(again.isDue()).as("full views").isFalse();
        }
    }

    /** With the very statements of one. */
    private static void emptiedAsAMigrationDoesIt(DatabaseSettings database) throws Exception {
        String migration =
                new ClassPathResource("db/read_model/V4__worklist.sql").getContentAsString(StandardCharsets.UTF_8);
        List<String> emptying = Pattern.compile("(?m)^(truncate|update token) [^;]+;")
                .matcher(migration)
                .results()
                .map(statement -> statement.group())
                .toList();
        assertThat(emptying).hasSize(2);
        try (Connection owner = TestDatabase.owner(database).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("set search_path to read_model");
            for (String each : emptying) {
                statement.execute(each);
            }
        }
    }
}
