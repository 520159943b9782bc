package health.waymark.handout.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a place that checkpoints are handed out to.
 *
 * @param kind FOLDER, MAIL or WITNESS
 * @param place as people know it
 * @param size of the tree whose checkpoint was handed out there last; absent where none was
 * @param at when that was
 * @param failure why the last time failed, in a sentence; absent where it didn't
 * @param failedAt when that was
 * @param contradicted whether what is there of this log is no part of what it has now
 * @param next when it is looked after next
 */
public record TargetView(
        String kind,
        String place,
        @Nullable Long size,
        @Nullable Instant at,
        @Nullable String failure,
        @Nullable Instant failedAt,
        boolean contradicted,
        @Nullable Instant next) {}
