package health.waymark.axonserver.log;

import health.waymark.axonserver.Link;
import health.waymark.eventlog.LogUnavailable;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What Axon Server itself is asked about events. A position here is its token and one, for 0 is before the first. */
final class ServerEvents {
    private static final int BUFFER = 1_000;
    private static final int REFILL = 250;
    private static final int PATIENCE_IN_SECONDS = 5;

    private final Link link;

    ServerEvents(Link link) {
        this.link = link;
    }

    /** All of them or none. Throws what the connector throws. */
    Confirmation append(List<Event> events) {
        return Link.answer(channel().appendEvents(events.toArray(Event[]::new)));
    }

    /** A stream's events from one sequence to another, both included. */
    List<Event> stream(String stream, long from, long to) {
        List<Event> read = new ArrayList<>();
        if (to < from) {
            return read;
        }
        AggregateEventStream events = channel().openAggregateStream(stream, from);
        try {
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getAggregateSequenceNumber() > to) {
                    events.cancel();
                    break;
                }
                read.add(event);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stopped);
        } catch (RuntimeException failure) {
            throw new LogUnavailable(failure);
        }
        return read;
    }

    /** The sequence of a stream's last event; -1 where there is none. */
    long lastSequence(String stream) {
        return Link.answer(channel().findHighestSequence(stream));
    }

    /** The position of the last event; 0 where there is none. */
    long head() {
        return head(channel());
    }

    static long head(EventChannel channel) {
        return Link.answer(channel.getLastToken()) + 1;
    }

    /** What comes after a position: so many if there are so many, and none that comes after the last one. */
    List<EventWithToken> after(long position, long last, int most) {
        List<EventWithToken> read = new ArrayList<>();
        try (EventStream events = follow(channel(), position)) {
            long come = position;
            while (come < last && read.size() < most) {
                EventWithToken event = events.nextIfAvailable(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    throw new LogUnavailable(new IllegalStateException("Axon Server stopped sending events."));
                }
                come = position(event);
                read.add(event);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stopped);
        }
        return read;
    }

    static EventStream follow(EventChannel channel, long position) {
        return channel.openStream(position - 1, BUFFER, REFILL);
    }

    static long position(EventWithToken event) {
        return event.getToken() + 1;
    }

    private EventChannel channel() {
        return link.usable().eventChannel();
    }
}
