package health.waymark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.database.Migrations;
import health.waymark.database.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that somebody orders who can't do them, and those that do. */
class JobOrdersTest {
    private static final Actor TERMINAL = new Actor(
            "terminal:ada",
            "ada at the terminal",
            Actor.Kind.TERMINAL,
            Set.of(),
            Set.of(),
            "default",
            null,
            null,
            PurposeOfUse.HSYSADMIN);

    private final TestDatabase database = TestDatabase.with(JobConfiguration.jobSchema());
    private final JobOrders orders = new JobOrders(database.jdbc(), TERMINAL);
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        database.close();
    }

    /** Writes down what it was asked for. */
    private final class Noting implements JobKind {
        @Override
        public String name() {
            return "noting";
        }

        @Override
        public JobWork work(String order) {
            return new JobWork() {
                @Override
                public Object run(JobRun run) {
                    run.expect(1);
                    done.add(order);
                    run.stepDone();
                    return order;
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void eachOrderIsTakenUpOnceHoweverManyProcessesKnowTheKind() {
        try (Jobs one = process(new Noting());
                Jobs other = process(new Noting())) {
            List<UUID> ordered = List.of("a", "b", "c").stream()
                    .map(order -> orders.order("noting", order).jobId())
                    .toList();
            await().until(() -> ordered.stream().allMatch(id -> orders.find(id).status() == JobStatus.COMPLETED));
            assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(orders.find(ordered.get(1)).result()).hasToString("\"b\"");
            assertThat(one.latest("default", "noting")).map(Job::jobId).contains(ordered.get(2));
            assertThat(other.started(ordered.get(0), "elsewhere")).isEmpty();
        }
    }

    @Test
    void anOrderThatNobodyKnowsWaitsAndCanBeWithdrawn() throws InterruptedException {
        Job unknown = orders.order("unknown", "x");
        try (Jobs jobs = process(new Noting())) {
            Job known = orders.order("noting", "after it");
            await().until(() -> orders.find(known.jobId()).status() == JobStatus.COMPLETED);
            assertThat(orders.find(unknown.jobId()).status()).isEqualTo(JobStatus.QUEUED);
            orders.cancel(unknown.jobId());
            assertThat(orders.find(unknown.jobId()).status()).isEqualTo(JobStatus.CANCELLED);
            assertThat(jobs.underWay("default")).isZero();
        }
    }

    /** Says that it is at work, and works until somebody stops it, unless it is told to be done. */
    private final class Patient implements JobKind {
        private final boolean ready;

        Patient(boolean ready) {
            this.ready = ready;
        }

        @Override
        public String name() {
            return "patient";
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        @Override
        public JobWork work(String order) {
            return new JobWork() {
                @Override
                public Object run(JobRun run) throws InterruptedException {
                    done.add(order + (run.paused() ? " paused" : ""));
                    while (!ready) {
                        run.goOn();
                        Thread.sleep(10);
                    }
                    return order;
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void anotherProcessGoesOnWithWhatOneLeft() {
        Job job = orders.order("patient", "x");
        try (Jobs stopped = process(new Patient(false))) {
            await().until(() -> done.size() == 1);
            assertThat(stopped.isUnderWay(job.jobId())).isTrue();
        }
        assertThat(orders.find(job.jobId()).status()).isEqualTo(JobStatus.QUEUED);
        try (Jobs next = process(new Patient(true))) {
            await().until(() -> orders.find(job.jobId()).status() == JobStatus.COMPLETED);
            assertThat(next.isUnderWay(job.jobId())).isFalse();
        }
        assertThat(done).containsExactly("x", "x");
        assertThat(kept()).as("what was asked for, once it is done").isNull();
    }

    @Test
    void anotherProcessGoesOnWithWhatOneDiedOver() {
        Job job = orders.order("patient", "x");
        died();
        assertThat(orders.find(job.jobId()).status()).as("till then").isEqualTo(JobStatus.QUEUED);
        try (Jobs next = process(new Patient(true))) {
            await().until(() -> orders.find(job.jobId()).status() == JobStatus.COMPLETED);
            assertThat(next.of("default", "patient", 0, 9))
                    .extracting(StartedJob::jobId)
                    .containsExactly(job.jobId());
            assertThat(next.of("default", "noting", 0, 9)).isEmpty();
        }
        assertThat(done).containsExactly("x");
    }

    @Test
    void nobodyGoesOnForEverWithWhatKillsThem() {
        Job job = orders.order("patient", "x");
        for (int times = 0; times < 5; times++) {
            died();
        }
        assertThat(orders.find(job.jobId()).status()).isEqualTo(JobStatus.FAILED);
        assertThat(new JobStore(database.jdbc()).take(Set.of("patient"), Set.of("patient")))
                .isEmpty();
    }

    @Test
    void whatNobodyWorksOnIsCalledOffAtOnce() {
        Job job = orders.order("patient", "x");
        died();
        orders.cancel(job.jobId());
        assertThat(orders.find(job.jobId()).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(kept()).isNull();
    }

    /** A process takes the job up and is never heard of again. */
    private void died() {
        assertThat(new JobStore(database.jdbc()).take(Set.of("patient"), Set.of("patient")))
                .isPresent();
        database.jdbc()
                .sql("update job.job set beat_at = beat_at - interval '1 minute'")
                .update();
    }

    private String kept() {
        return database.jdbc()
                .sql("select coalesce(goes_on, ordered) from job.job")
                .query(String.class)
                .list()
                .get(0);
    }

    @Test
    void whatTheCommandSideOnceHeldIsTakenOver() {
        var settings = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(TestDatabase.owner(settings));
        owner.sql("create schema command").update();
        owner.sql(
                        "create table command.job (job_id uuid primary key, organisation text, owner text, kind text, status text,"
                                + " done bigint, total bigint, findings text, result text, cancel_asked boolean,"
                                + " created_at timestamptz, beat_at timestamptz, ended_at timestamptz)")
                .update();
        owner.sql(
                        "insert into command.job values (gen_random_uuid(), 'default', 'terminal:ada', 'fhir-import', 'COMPLETED',"
                                + " 3, 3, '[]', '{\"plans\": 3}', false, now(), now(), now())")
                .update();
        Migrations.run(settings, List.of(JobConfiguration.jobSchema()));
        assertThat(owner.sql("select kind || ' ' || status || ' ' || done || ' ' || result from job.job")
                        .query(String.class)
                        .list())
                .containsExactly("fhir-import COMPLETED 3 {\"plans\": 3}");
    }

    private Jobs process(JobKind kind) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("kind", kind);
        Jobs jobs = new Jobs(new JobStore(database.jdbc()), beans.getBeanProvider(JobKind.class));
        jobs.afterSingletonsInstantiated();
        return jobs;
    }
}
