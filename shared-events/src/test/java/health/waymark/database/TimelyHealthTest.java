package health.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TimelyHealthTest {

    @Test
    void saysWhatWasAnswered() {
        TimelyHealth health =
                new TimelyHealth(() -> Health.up().withDetail("a", 1).build());

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("a", 1);
    }

    @Test
    void isDownWhileTheQuestionHangsAndAsksOnlyOnce() {
        CountDownLatch thawed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        TimelyHealth health = new TimelyHealth(() -> {
            asked.incrementAndGet();
            awaitIn(thawed);
            return Health.up().build();
        });

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
        thawed.countDown();
        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void aQuestionThatFailsIsAnAnswer() {
        TimelyHealth health = new TimelyHealth(() -> {
            throw new IllegalStateException("secret");
        });

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).doesNotContain("secret");
    }

    private static void awaitIn(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
