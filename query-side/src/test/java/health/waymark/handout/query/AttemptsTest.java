package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** As at a server that sends a byte now and then, or a medium that never answers. */
class AttemptsTest {
    private final Attempts attempts = new Attempts(Duration.ofMillis(100));
    private final Place place = new Place("/mnt/worm");

    @Test
    void whatHangsIsGivenUpAndNoSecondIsSentAfterIt() throws Exception {
        place.answers = new CountDownLatch(1);
        assertThatThrownBy(this::attempt)
                .isInstanceOf(NotHandedOut.class)
                .hasMessageStartingWith("/mnt/worm didn't come to an end within");
        assertThatThrownBy(this::attempt)
                .isInstanceOf(NotHandedOut.class)
                .hasMessageStartingWith("An earlier attempt still hangs at /mnt/worm");
        assertThat(place.asked).isEqualTo(1);

        place.answers.countDown();
        await().ignoreExceptionsInstanceOf(NotHandedOut.class).until(() -> attempt() == 2);
    }

    @Test
    void whatFailsFailsAsItWas() {
        place.refusal = NotHandedOut.contradicted("It has another.");
        assertThatThrownBy(() -> attempts.at(place, () -> {
                    throw place.refusal;
                }))
                .isSameAs(place.refusal);
        assertThatThrownBy(() -> attempts.at(place, () -> {
                    throw new IllegalStateException("No.");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No.");
    }

    private int attempt() throws NotHandedOut {
        return attempts.at(place, place::hangs);
    }
}
