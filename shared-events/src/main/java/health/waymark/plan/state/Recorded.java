package health.waymark.plan.state;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything the log knows of it.
 *
 * @param version its place in its stream, from 1: in a plan's own stream the plan's version
 * @param position its place in the whole log; 0 while a command is still deciding
 * @param recordedAt when the log took it, never falling along positions
 * @param statedEffectiveAt when the fact was true in the world, where the caller said so
 */
public record Recorded(
        UUID id,
        PlanEvent event,
        long version,
        long position,
        Instant recordedAt,
        @Nullable Instant statedEffectiveAt,
        Provenance by) {

    private static final Duration LATE = Duration.ofHours(24);

    /** When the fact was true in the world: as stated, else when it was recorded. */
    public Instant effectiveAt() {
        return statedEffectiveAt == null ? recordedAt : statedEffectiveAt;
    }

    /** The id of the part that it changes or adds to; none where that is the plan itself. */
    public Optional<Object> part() {
        return Optional.ofNullable(Fold.part(event));
    }

    /** Recorded more than 24 hours after the fact. */
    public boolean late() {
        return isLate(effectiveAt(), recordedAt);
    }

    static boolean isLate(Instant effectiveAt, Instant recordedAt) {
        return Duration.between(effectiveAt, recordedAt).compareTo(LATE) > 0;
    }
}
