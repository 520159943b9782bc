package health.waymark.axonserver;

import health.waymark.eventlog.LogUnavailable;
import io.axoniq.axonserver.connector.AxonServerConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/**
 * The one connection to Axon Server. It is made by a thread of its own, so that no start waits for it; while it stands
 * badly whoever needs it is told at once.
 */
public final class Link implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Watch watch;
    private final AxonServerConnectionManager connections;
    private final CompletableFuture<AxonServerConnection> connection = new CompletableFuture<>();

    Link(AxonServerConfiguration settings) {
        this.watch = new Watch(settings.getServers() + ", context " + settings.getContext());
        this.connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .channelCustomizer(builder -> builder.intercept(watch))
                .build();
        Thread first = new Thread(this::connect, "axon-server-link");
        first.setDaemon(true);
        first.start();
    }

    private void connect() {
        try {
            connections.start();
            connection.complete(connections.getConnection());
        } catch (RuntimeException | Error failure) {
            connection.completeExceptionally(failure);
        }
    }

    /** @throws LogUnavailable while Axon Server is known not to answer, or not to us */
    public AxonServerConnection usable() {
        Standing standing = watch.standing();
        if (standing != Standing.ANSWERS || !connection.isDone()) {
            throw new LogUnavailable(new IllegalStateException("Axon Server " + standing.words() + "."));
        }
        return connection.join();
    }

    /** The connection for whoever finds out how things stand: there as soon as it was tried once. */
    public AxonServerConnection tried() throws InterruptedException {
        try {
            return connection.get();
        } catch (ExecutionException failure) {
            throw new LogUnavailable(cause(failure));
        }
    }

    /** What the server answers; {@link LogUnavailable} where it doesn't in time, or fails. */
    public static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new LogUnavailable(cause(failure));
        } catch (TimeoutException late) {
            throw new LogUnavailable(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(stopped);
        }
    }

    private static Throwable cause(ExecutionException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    public Standing standing() {
        return watch.standing();
    }

    /** Where it is and which context, in words. */
    public String address() {
        return watch.address();
    }

    /** Says whether the events over there are not those that this database was made from. */
    public void isAnother(boolean another) {
        watch.isAnother(another);
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
