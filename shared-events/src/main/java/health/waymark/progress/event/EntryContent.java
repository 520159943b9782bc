package health.waymark.progress.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry says and a correction may change; null where nothing does. */
public record EntryContent(
        @Nullable BigDecimal value,
        @Nullable Instant effectiveAt,
        @Nullable String comment) {}
