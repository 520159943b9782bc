package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.evidence.event.RecordAccessed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which pages were taken down as shown less than a minute ago: an open page fetches itself again when its plan changes,
 * and that is one look.
 */
final class RecentlyShown {
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    /** Who was shown what. */
    private record Look(
            String organisation, String actor, @Nullable String onBehalfOf, String purpose, RecordAccessed what) {}

    private final Clock clock;
    private final Map<Look, Instant> taken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentlyShown(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is to be taken down; then it counts as taken. */
    synchronized boolean isNews(Actor actor, RecordAccessed what) {
        Look look = new Look(
                actor.organisation(),
                actor.id(),
                actor.onBehalfOf(),
                actor.purposeOfUse().name(),
                what);
        Instant now = clock.instant();
        Instant last = taken.get(look);
        if (last != null && now.isBefore(last.plus(ONE_LOOK))) {
            return false;
        }
        taken.remove(look); // so that the eldest is the one shown longest ago
        taken.put(look, now);
        return true;
    }
}
