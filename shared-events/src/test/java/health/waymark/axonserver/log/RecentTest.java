package health.waymark.axonserver.log;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent();

    @Test
    void saysWhatComesAfterAPlaceItHasFollowedSince() {
        recent.startAt(2);
        recent.add(List.of(event(3), event(4)));

        assertThat(recent.after(1, 10)).isEmpty();
        assertThat(recent.after(2, 10).orElseThrow())
                .extracting(StoredEvent::position)
                .containsExactly(3L, 4L);
        assertThat(recent.after(4, 10).orElseThrow()).isEmpty();
    }

    @Test
    void whatWasNotedElsewhereWhileThisProcessWasAwayIsNotPassedOver() {
        recent.startAt(0);
        recent.add(List.of(event(1), event(2)));
        recent.startAt(2);
        assertThat(recent.after(0, 10).orElseThrow()).hasSize(2);

        recent.startAt(5);
        recent.add(List.of(event(6)));

        assertThat(recent.after(2, 10)).isEmpty();
        assertThat(recent.after(5, 10).orElseThrow())
                .extracting(StoredEvent::position)
                .containsExactly(6L);
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                UUID.randomUUID(),
                "plan",
                position - 1,
                "Plan",
                "PlanActivated",
                1,
                Instant.EPOCH,
                new byte[0],
                new byte[0]);
    }
}
