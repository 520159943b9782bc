package health.waymark.plan.command;

import static health.waymark.plan.command.Sending.draft;
import static health.waymark.plan.command.Sending.sent;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.eventlog.SetClock;
import health.waymark.goal.command.SetGoal;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Of two commands on one plan the one recorded later has the later time, whichever came first. */
class TimeOfACommandTest {
    private final PlanId plan = LogFixture.plan();
    private final GoalId goal = new GoalId(UUID.randomUUID());
    private final CompletableFuture<Void> deciding = new CompletableFuture<>();
    private final CompletableFuture<Void> decided = new CompletableFuture<>();
    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T10:00:00Z"));
    private volatile boolean held;

    @Test
    void whoWaitsForAnotherCommandIsLater() throws InterruptedException {
        try (LogFixture fixture = new LogFixture();
                PostgresEventStorage log = fixture.storage(Clock.systemUTC())) {
            Commands commands = Sending.on(log, fixture.answers::find, clock, this::id);
            commands.send(draft(plan), sent(null, null));
            commands.send(
                    new SetGoal(plan, goal, "Sleep", null, null, null, null, null, null, null, null, null),
                    sent(null, null));
            held = true;
            Thread first = new Thread(() -> commands.send(score(1), sent(null, null)));
            first.start();
            deciding.join();
            Thread second = new Thread(() -> commands.send(score(2), sent(null, null)));
            second.start();
            Awaitility.await()
                    .until(() -> second.getState() == Thread.State.WAITING
                            || second.getState() == Thread.State.TIMED_WAITING);
            Instant later = clock.instant().plus(Duration.ofMinutes(1));
            clock.set(later);
            decided.complete(null);
            first.join();
            second.join();

            List<Recorded> recorded = fixture.log.stream(plan.toString());
            assertThat(recorded).hasSize(4);
            assertThat(((ProgressRecorded) recorded.get(3).event()).effectiveAt())
                    .isEqualTo(later);
        }
    }

    /** Asked for while a command is being decided: the first to ask is kept there. */
    private UUID id() {
        if (held && deciding.complete(null)) {
            decided.join();
        }
        return UUID.randomUUID();
    }

    private RecordProgress score(int value) {
        return new RecordProgress(
                plan, null, goal, null, Scale.COUNT, BigDecimal.valueOf(value), null, null, null, null, null);
    }
}
