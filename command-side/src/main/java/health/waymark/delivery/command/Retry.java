package health.waymark.delivery.command;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something is tried and how long it waits in between: twice as long each time, less up to half of it by chance,
 * so that what failed together doesn't come back together.
 */
record Retry(int attempts, Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    /** @param tries how often it failed so far */
    boolean over(int tries) {
        return tries >= attempts;
    }

    Duration waitAfter(int tries) {
        long doubled = first.toMillis() << Math.max(0, Math.min(tries - 1, DOUBLINGS));
        long most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most - ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }
}
