package health.waymark.command.api;

import health.waymark.http.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets in as many as can be served, and tells the next one at once to come again: who waits in a queue that grows holds
 * memory and a thread, and is answered when nobody listens any more. Whoever is turned away has had nothing done.
 */
final class Admission {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Semaphore places;
    private final Counter turnedAway;

    /** @param kind of work, as metrics name it */
    Admission(String kind, int places, MeterRegistry meters) {
        this.places = new Semaphore(places);
        Gauge.builder("waymark.command.under.way", this.places, free -> places - free.availablePermits())
                .description("What is being worked on")
                .tag("kind", kind)
                .register(meters);
        turnedAway = Counter.builder("waymark.command.turned.away")
                .description("Refused because as much was under way as is taken on at once")
                .tag("kind", kind)
                .register(meters);
    }

    /** @throws Problem if there is no place */
    Place enter() {
        if (!places.tryAcquire()) {
            turnedAway.increment();
            throw Problem.overloaded(SOON);
        }
        return places::release;
    }

    /** Given back when the work is done. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
