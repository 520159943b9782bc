package health.waymark.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The engine's time, which is real unless somebody rehearses or shows a demonstration. */
public final class EngineClock extends Clock {
    private volatile Clock runsBy;

    EngineClock(Clock runsBy) {
        this.runsBy = runsBy;
    }

    /** From now on time is told by this clock. */
    public void runBy(Clock clock) {
        runsBy = clock;
    }

    @Override
    public Instant instant() {
        return runsBy.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return runsBy.withZone(zone);
    }
}
