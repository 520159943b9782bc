package health.waymark.handout.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the whole record that nobody had to ask for.
 *
 * @param events how many were sealed
 * @param checked how many of them, from the first on, were found as they were sealed
 * @param held how many handed-out checkpoints it was held against
 * @param position the first bad one, or the first of those among which it is; null where none is known
 * @param plan whose it is
 * @param finding what isn't as it was sealed; null where all is
 */
public record Walk(
        Instant begunAt,
        Instant endedAt,
        long events,
        long checked,
        int held,
        @Nullable Long position,
        @Nullable UUID plan,
        @Nullable String finding) {}
