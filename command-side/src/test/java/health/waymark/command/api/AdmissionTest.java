package health.waymark.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.http.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How much is taken on at once, and what happens to the rest. */
class AdmissionTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admission two = new Admission("batch", 2, meters);

    @Test
    void whoComesTooManyIsTurnedAwayUntilSomebodyLeaves() {
        Admission.Place first = two.enter();
        two.enter();
        assertThatThrownBy(two::enter).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.retryAfter()).isPositive();
        });
        assertThat(meters.get("waymark.command.turned.away").counter().count()).isOne();

        first.close();
        two.enter();
        assertThat(meters.get("waymark.command.under.way").gauge().value()).isEqualTo(2);
    }

    @Test
    void aBatchReadsOnOnlyWhenThereIsRoomForItsLines() throws InterruptedException {
        try (BatchLanes lanes = new BatchLanes(two);
                BatchLanes.Batch greedy = lanes.batch();
                BatchLanes.Batch next = lanes.batch()) {
            greedy.await(Integer.MAX_VALUE);
            CompletableFuture<Void> reading = new CompletableFuture<>();
            Thread reader = new Thread(() -> {
                try {
                    next.await(1);
                    reading.complete(null);
                } catch (InterruptedException e) {
                    reading.completeExceptionally(e);
                }
            });
            reader.start();
            Awaitility.await().until(() -> reader.getState() == Thread.State.WAITING);
            assertThat(reading).isNotDone();

            greedy.done(Integer.MAX_VALUE);
            reading.join();
        }
    }
}
