package health.waymark.projection;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.processing.PositionTokens;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class RebuildTest {
    private static final Runnable NOTHING = () -> {};
    private static final String AWKWARD = "tab\t, line\n, return\r, \\N, \\, \"quoted\", {a,b}, Zoë, 語, 🙂";

    private static volatile Runnable meanwhile = NOTHING;
    private static volatile @Nullable PlanId poisonous;

    private static ReadModel model;
    private static List<String> migrated;

    /** Is there while the read model is made anew, and cannot write one plan on hold. */
    static class Present implements Projection {
        @Override
        public String table() {
            return "plan";
        }

        @Override
        public Collector collect() {
            return new Collector() {
                private boolean poisoned;

                @Override
                public void after(PlanState plan, Recorded event) {
                    poisoned |= event.event() instanceof PlanHeld && plan.id().equals(poisonous);
                    if (Thread.currentThread().getName().equals("read-model-rebuild")) {
                        meanwhile.run();
                    }
                }

                @Override
                public void write(Destination tables) {
                    if (poisoned) {
                        tables.jdbc().sql("select 'Jane Doe'::integer").query().listOfRows();
                    }
                }
            };
        }
    }

    @BeforeAll
    static void start() {
        model = ReadModel.start(Present.class);
        migrated = shape();
        IntStream.range(0, 40).forEach(seed -> model.append(RandomHistory.of(seed, 30)));
    }

    @AfterAll
    static void stop() {
        model.close();
    }

    @AfterEach
    void nothingHappensMeanwhile() {
        meanwhile = NOTHING;
        poisonous = null;
    }

    @Test
    void newTablesAreWhatTheyReplaceRowByRowAndIndexByIndex() {
        PlanId plan = plan(0);
        model.append("default", 31, new PlanHeld(plan, new Reason(null, AWKWARD)));
        model.append(
                "default",
                32,
                new ProgressRecorded(
                        plan,
                        new EntryId(UUID.randomUUID()),
                        goal(plan),
                        null,
                        Scale.values()[0],
                        new BigDecimal("1.50"),
                        Instant.parse("2026-05-02T10:00:00.1234565Z"),
                        CLINICIAN,
                        AWKWARD,
                        null,
                        AWKWARD));
        model.append(
                "default",
                1,
                new ReminderIssued(
                        plan,
                        new ReminderId(UUID.randomUUID()),
                        ReminderKind.SOON,
                        1,
                        null,
                        LocalDate.of(2026, 5, 2),
                        List.of(Recipient.of(Part.CLINICIAN, CLINICIAN))));
        model.settle();
        List<String> rows = model.dump();
        assertThat(migrated).hasSizeGreaterThan(100);

        model.projections().rebuild();
        assertThat(shape()).isEqualTo(migrated);
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(model.projections().position()).isEqualTo(model.log().head());
    }

    @Test
    void viewsGoOnAnsweringAndFollowingWhileTheyAreMadeAnew() throws Exception {
        model.settle();
        int plans = plans();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        meanwhile = () -> {
            begun.countDown();
            await(mayEnd);
        };
        try (Connection connection = model.bean(DataSource.class).getConnection();
                PreparedStatement kept = connection.prepareStatement(
                        "select count(*), max(h.words) from read_model.plan p left join read_model.history_entry h"
                                + " on h.plan_id = p.plan_id and h.position = p.position")) {
            IntStream.range(0, 10).forEach(again -> assertThat(count(kept)).isEqualTo(plans));
            CompletableFuture<Void> rebuild =
                    CompletableFuture.runAsync(() -> model.projections().rebuild());
            await(begun);
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
            await(begun);
            for (int seed = 4_000; seed == 4_000 || !rebuild.isDone(); seed++) {
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

    private static void everyEventIsThereOnce() {
        assertThat(model.jdbc()
                        .sql("select count(*) from event_log.event e full join read_model.history_entry h"
                                + " on h.event_id = e.event_id where h.event_id is null or e.event_id is null")
                        .query(Integer.class)
                        .single())
                .as("events without an entry, or entries without an event")
                .isZero();
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

    @Test
    void brokenOffItLeavesTheViewsAsTheyWereAndTheNextOneIsWhole() throws Exception {
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

        assertThat(model.jdbc()
                        .sql("select count(*) from pg_namespace where nspname = 'read_model_next'")
                        .query(Integer.class)
                        .single())
                .as("as a process leaves it that is killed")
                .isEqualTo(1);
        model.jdbc()
                .sql("insert into read_model_next.history_entry select * from read_model.history_entry limit 5")
                .update();
        List<String> more = model.dump();
        meanwhile = NOTHING;
        model.projections().rebuild();
        assertThat(model.dump()).isEqualTo(more);
    }

    @Test
    void aPlanThatWaitsWaitsInTheNewTablesToo() {
        List<Recorded> sick = RandomHistory.of(3_000, 25);
        PlanId plan = sick.get(0).event().planId();
        model.append(sick);
        model.append("default", 26, new PlanHeld(plan, new Reason(null, "Holiday.")));
        model.append("default", 27, new PlanHeld(plan, new Reason(null, "Holiday.")));
        model.settle();
        poisonous = plan;
        model.projections().rebuild();
        assertThat(model.projections().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.planId()).isEqualTo(plan.toString());
            assertThat(parked.eventType()).isEqualTo("PlanHeld");
            assertThat(parked.cause()).isNotBlank().doesNotContain("Jane");
            assertThat(version(plan)).isEqualTo(parked.version() - 1);
            assertThat(model.jdbc()
                            .sql("select count(*) from read_model.history_entry where plan_id = ?")
                            .param(plan.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(parked.version() - 1);
        });
        poisonous = null;
        assertThat(model.projections().retry(plan.toString())).isTrue();
        assertThat(version(plan)).isEqualTo(27);
    }

    @Test
    void emptyViewsOfALongLogAreMadeAtOnce() {
        model.settle();
        List<String> rows = model.dump();
        PlansProcessor processor = model.bean(PlansProcessor.class);
        MadeAtStart atStart = new MadeAtStart(model.projections(), 100);
        assertThat(atStart.isDue()).isFalse();
        processor.stop();
        model.jdbc()
                .sql(
                        "truncate read_model.plan, read_model.timeline_point, read_model.history_entry, read_model.reminder")
                .update();
        model.jdbc()
                .sql("update read_model.token set position = 0, owner = null")
                .update();
        assertThat(atStart.isDue()).isTrue();
        assertThat(new MadeAtStart(model.projections(), 1_000_000).isDue()).isFalse();
        atStart.make();
        assertThat(model.projections().position()).isEqualTo(model.log().head());
        assertThat(model.dump()).isEqualTo(rows);
    }

    @Test
    void theApplicationMayMakeAndDropNothingItself() {
        Stream.of(
                        "create table read_model.mine (id bigint)",
                        "drop table read_model.plan",
                        "create schema read_model_next",
                        "alter table read_model.plan set schema public",
                        "select read_model.made()")
                .forEach(statement -> assertThatThrownBy(
                                () -> model.jdbc().sql(statement).update())
                        .as(statement)
                        .hasRootCauseInstanceOf(SQLException.class)
                        .rootCause()
                        .extracting("SQLState")
                        .isEqualTo("42501"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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

    private static PlanId plan(int seed) {
        return RandomHistory.of(seed, 1).get(0).event().planId();
    }

    private static GoalId goal(PlanId plan) {
        return model.log().stream(plan.toString()).stream()
                .map(Recorded::event)
                .filter(GoalSet.class::isInstance)
                .map(event -> ((GoalSet) event).goalId())
                .findFirst()
                .orElseThrow();
    }

    private static long version(PlanId plan) {
        return model.jdbc()
                .sql("select version from read_model.plan where plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    /** Columns, constraints, indexes, rights, settings and comments, as the catalogue has them. */
    private static List<String> shape() {
        JdbcClient jdbc = model.jdbc();
        return Stream.of(
                        "select attrelid::regclass::text || ' ' || attnum || ' ' || attname || ' ' || format_type(atttypid, atttypmod)"
                                + " || ' ' || attnotnull || ' ' || attstorage::text || coalesce(pg_get_expr(adbin, adrelid), '')"
                                + " || coalesce(col_description(attrelid, attnum), '')"
                                + " from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum"
                                + " where attrelid in (%s) and attnum > 0",
                        "select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
                                + " from pg_constraint where conrelid in (%s)",
                        "select indrelid::regclass::text || ' ' || indisprimary || ' ' || indisvalid || pg_get_indexdef(indexrelid)"
                                + " from pg_index where indrelid in (%s)",
                        "select oid::regclass::text || ' ' || relowner || coalesce(relacl::text, '')"
                                + " || coalesce(reloptions::text, '') || coalesce(obj_description(oid, 'pg_class'), '')"
                                + " from pg_class where oid in (%s)")
                .flatMap(query -> jdbc
                        .sql(
                                query.formatted(
                                        "select oid from pg_class where relnamespace = 'read_model'::regnamespace and relkind = 'r'"))
                        .query(String.class)
                        .list()
                        .stream()
                        .sorted())
                .toList();
    }
}
