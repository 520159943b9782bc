package health.waymark.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/** A clock that a test sets: there it stands, or from there it goes on. */
public final class SetClock extends Clock {
    private final Function<Instant, Clock> from;
    private volatile Clock now;

    private SetClock(Function<Instant, Clock> from, Clock now) {
        this.from = from;
        this.now = now;
    }

    public SetClock(Instant now) {
        this(at -> Clock.fixed(at, ZoneOffset.UTC), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The machine's, until it is set. */
    public static SetClock running() {
        return new SetClock(
                at -> Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), at)), Clock.systemUTC());
    }

    public void set(Instant instant) {
        now = from.apply(instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
