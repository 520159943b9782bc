package health.waymark.delivery.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.command.api.Senders;
import health.waymark.plan.event.PlanId;
import health.waymark.processing.PositionTokens;
import health.waymark.reminder.command.Bench;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderIssued;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/** Deliveries on a database and a clock of a test's own, by as many processes as it asks for. */
final class PostOffice implements AutoCloseable {
    static final Actor OPERATOR = new Actor(
            "admin",
            "admin",
            Actor.Kind.USER,
            Set.of(Role.ADMINISTRATOR),
            Set.of(),
            "default",
            null,
            null,
            PurposeOfUse.TREAT);

    final Bench bench = new Bench();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Branch> branches = new ArrayList<>();
    Retry retry = new Retry(3, Duration.ofMinutes(1), Duration.ofHours(1));

    PostOffice() {
        bench.othersDeliver = true;
    }

    /** What one Waymark runs of it. */
    final class Branch implements AutoCloseable {
        final Bench.Process process;
        final Outbox outbox = new Outbox(bench.jdbc());
        final Courier courier;
        final DeliveryTasks tasks;
        final OutboxProcessor processor;
        final Deliveries deliveries;
        final DeliveryHealing healing;

        private Branch(String node, List<Route> routes) {
            process = bench.process(node);
            DeliveryMeters counted = new DeliveryMeters(meters);
            courier = new Courier(process.reminders, outbox, routes, retry, bench.clock, counted);
            tasks = new DeliveryTasks(
                    courier,
                    outbox,
                    bench.fixture.database.dataSource(),
                    process.transactions,
                    bench.clock,
                    counted,
                    process.settings);
            processor = new OutboxProcessor(
                    new OutboxBatches(tasks),
                    process.store,
                    new PositionTokens(bench.jdbc(), "command", node, OutboxProcessor.CLAIM),
                    new SpringTransactionManager(process.transactions));
            deliveries = new Deliveries(
                    bench.jdbc(),
                    tasks,
                    bench.clock,
                    bench.fixture.operations(process.own),
                    new Senders("test"),
                    process.transactions);
            healing = new DeliveryHealing(bench.jdbc(), tasks, bench.clock, Duration.ofDays(90));
        }

        Branch start() {
            processor.start();
            tasks.start();
            return this;
        }

        @Override
        public void close() {
            if (processor.isRunning()) {
                processor.stop();
            }
            processor.close();
            if (tasks.isRunning()) {
                tasks.stop();
            }
        }
    }

    Branch branch(String node, Route... routes) {
        Branch branch = new Branch(node, List.of(routes));
        branches.add(branch);
        return branch;
    }

    /** Until every reminder is announced and nothing is left to do before the clock moves. */
    void settle() {
        Bench.patiently().untilAsserted(() -> {
            branches.forEach(branch -> {
                if (branch.tasks.isRunning()) {
                    branch.tasks.wake();
                }
            });
            assertThat(branches.get(0).processor.position()).isEqualTo(bench.fixture.log.head());
            assertThat(tasksDue()).isZero();
        });
    }

    /** Those of the next seconds too: one that was just put in may be a moment ahead of the question. */
    private long tasksDue() {
        return bench.jdbc()
                .sql("select count(*) from command.delivery_task where execution_time <= ?")
                .param(java.sql.Timestamp.from(bench.clock.instant().plusSeconds(10)))
                .query(Long.class)
                .single();
    }

    List<DeliveryView> in(DeliveryState state) {
        return branches.get(0).deliveries.in(state, OPERATOR, 0, 100).items();
    }

    DeliveryView only() {
        List<DeliveryView> all = bench.jdbc()
                .sql("select * from command.delivery")
                .query(DeliveryRows::view)
                .list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    UUID deliveryOf(PlanId plan, Channel channel, String recipient) {
        ReminderIssued latest = last(bench.reminders(plan, ReminderIssued.class));
        return Delivery.id(latest.reminderId(), channel, recipient);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    @Override
    public void close() {
        branches.forEach(Branch::close);
        bench.close();
    }
}
