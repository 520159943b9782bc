package health.waymark.reminder.command;

import health.waymark.database.Schema;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.PlanStream;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.eventlog.SetClock;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import health.waymark.processing.PositionTokens;
import health.waymark.reminder.event.ReminderEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database, a clock that can be set and goes on from there, and as many processes on both as a test asks for. */
public final class Bench implements AutoCloseable {
    private static final Schema COMMAND = new Schema("command", "classpath:db/command");

    public final LogFixture fixture = new LogFixture(COMMAND);
    public final SetClock clock = SetClock.running();
    private final PostgresEventStorage storage = fixture.storage(clock);
    private final List<Process> processes = new ArrayList<>();
    private long published;

    /** Whether reminders go out by other ways than the worklist. */
    public volatile boolean othersDeliver;

    /** As it is by default: a machine that stands still for a second is no process that died. Set before processes start. */
    public Duration heartbeat = Duration.ofSeconds(10);

    /** What one Waymark runs. */
    public final class Process implements AutoCloseable {
        final DueList list = new DueList(jdbc());
        final ReviewCycle cycle = new ReviewCycle(Intervals.DEFAULT, () -> othersDeliver);
        final ReminderMeters meters = new ReminderMeters(new SimpleMeterRegistry());
        public final PostgresEventStorage own = fixture.storage(clock);
        public final EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(own)
                .fetchDelay(20)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
        final ReminderLog log = new ReminderLog(fixture.log, store, ZoneOffset.UTC, "test");
        public final Reminders reminders = new Reminders(log, cycle, clock, meters);
        public final JdbcTransactionManager transactions = new JdbcTransactionManager(fixture.database.dataSource());
        final Deadlines deadlines = new Deadlines(list, log, cycle, clock, meters, transactions);
        public final ReminderSettings settings;
        final LookTasks tasks;
        final DueListProcessor processor;
        final Reconciler reconciler;

        private Process(String node) {
            settings = new ReminderSettings(14, 1, 7, 21, 14, 30, Duration.ofMillis(100), heartbeat, true, node);
            tasks = new LookTasks(reminders, deadlines, fixture.database.dataSource(), clock, settings);
            processor = new DueListProcessor(
                    new DueListBatches(list, deadlines, tasks),
                    store,
                    new PositionTokens(jdbc(), "command", node, DueListProcessor.CLAIM),
                    new SpringTransactionManager(transactions));
            reconciler = new Reconciler(jdbc(), deadlines, tasks, clock, meters);
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
            store.shutDown();
            own.close();
        }
    }

    /** A process that does nothing yet. */
    public Process process(String node) {
        Process process = new Process(node);
        processes.add(process);
        return process;
    }

    Process running(String node) {
        Process process = process(node);
        process.processor.start();
        process.tasks.start();
        return process;
    }

    public JdbcClient jdbc() {
        return fixture.database.jdbc();
    }

    public void append(List<? extends PlanEvent> events, long fromVersion) {
        List<GenericDomainEventMessage<PlanEvent>> messages = new ArrayList<>();
        for (PlanEvent event : events) {
            messages.add(LogFixture.message(event, fromVersion - 1 + messages.size()));
        }
        publish(messages);
    }

    void append(List<Recorded> events) {
        publish(events.stream()
                .map(event -> new GenericDomainEventMessage<>(
                        "Plan",
                        event.event().planId().toString(),
                        event.version() - 1,
                        event.event(),
                        ProvenanceMetaData.of(event.by(), event.statedEffectiveAt())))
                .toList());
    }

    /** Through a process where there is one, which then hears of it at once. */
    private void publish(List<GenericDomainEventMessage<PlanEvent>> messages) {
        if (processes.isEmpty()) {
            storage.appendEvents(messages);
        } else {
            processes.get(0).store.publish(messages);
        }
        published = fixture.log.head();
    }

    List<Recorded> reminders(PlanId plan) {
        return fixture.log.stream(PlanStream.REMINDERS, plan);
    }

    public <E extends ReminderEvent> List<E> reminders(PlanId plan, Class<E> type) {
        return reminders(plan).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Until the list accounts for all that happened to plans and nothing on it is due. */
    void settle(Process... running) {
        patiently().until(() -> {
            for (Process process : running) {
                process.tasks.wake();
            }
            return running[0].processor.position() >= published
                    && running[0].list.due(clock.instant()).plans() == 0;
        });
    }

    public static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5));
    }

    /** How many rows and tasks differ. */
    long odd() {
        return jdbc().sql("""
                        select count(*) from command.due_list list
                        full join (select * from command.scheduled_task where task_name = 'look-at-plan') task
                          on task.task_instance = list.plan_id::text
                        where list.look_at is distinct from task.execution_time""").query(Long.class).single();
    }

    @Override
    public void close() {
        processes.forEach(Process::close);
        storage.close();
        fixture.close();
    }
}
