package health.waymark.plan.command;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.goal.command.SetGoal;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Tape;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

/** Of two commands on one plan the one recorded later has the later time, whichever came first. */
class TimeOfACommandTest {
    private final PlanId plan = LogFixture.plan();
    private final GoalId goal = new GoalId(UUID.randomUUID());
    private final CompletableFuture<Void> deciding = new CompletableFuture<>();
    private final CompletableFuture<Void> decided = new CompletableFuture<>();
    private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private volatile boolean held;

    @Test
    void whoWaitsForAnotherCommandIsLater() throws InterruptedException {
        try (LogFixture fixture = new LogFixture();
                PostgresEventStorage log = fixture.storage(Clock.systemUTC())) {
            Commands commands = commands(log, fixture);
            commands.send(draft(), sent());
            commands.send(
                    new SetGoal(plan, goal, "Sleep", null, null, null, null, null, null, null, null, null), sent());
            held = true;
            Thread first = new Thread(() -> commands.send(score(1), sent()));
            first.start();
            deciding.join();
            Thread second = new Thread(() -> commands.send(score(2), sent()));
            second.start();
            Awaitility.await()
                    .until(() -> second.getState() == Thread.State.WAITING
                            || second.getState() == Thread.State.TIMED_WAITING);
            Instant later = now.plus(Duration.ofMinutes(1));
            now = later;
            decided.complete(null);
            first.join();
            second.join();

            List<Recorded> recorded = fixture.log.stream(plan.toString());
            assertThat(recorded).hasSize(4);
            assertThat(((ProgressRecorded) recorded.get(3).event()).effectiveAt())
                    .isEqualTo(later);
        }
    }

    private Commands commands(PostgresEventStorage log, LogFixture fixture) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(log).build();
        PlanCommandHandler handler = new PlanCommandHandler(
                PlanConfiguration.repository(store, UTC), store, clock(), UTC, PlanLimits.DEFAULT, this::id);
        CommandTypes.ALL.forEach(type -> bus.subscribe(type.getName(), handler));
        return new Commands(bus, fixture.answers::find);
    }

    /** Asked for while a command is being decided: the first to ask is kept there. */
    private UUID id() {
        if (held && deciding.complete(null)) {
            decided.join();
        }
        return UUID.randomUUID();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private RecordProgress score(int value) {
        return new RecordProgress(
                plan, null, goal, null, Scale.COUNT, BigDecimal.valueOf(value), null, null, null, null, null);
    }

    private DraftPlan draft() {
        return new DraftPlan(
                plan,
                new Subject(Subject.Type.CLIENT, "c-1", "A. B.", null, null),
                null,
                null,
                null,
                PlanStory.STARTS_ON,
                null,
                null,
                null,
                null,
                null);
    }

    private static Sent sent() {
        return new Sent(Tape.BY, PlanStory.CLINICIAN, null, null, null);
    }
}
