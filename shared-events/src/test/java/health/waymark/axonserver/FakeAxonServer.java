package health.waymark.axonserver;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As much of an Axon Server as Waymark uses, in memory, after the published protocol: no more than a stand-in where there
 * is no real one. It keeps its events while it is stopped.
 */
public final class FakeAxonServer implements AutoCloseable {
    public final FakeEvents events = new FakeEvents();
    public final FakeDoor door = new FakeDoor();
    private final FakeCommands commands = new FakeCommands();
    private final FakeQueries queries = new FakeQueries();
    private int port;
    private Server server;

    public FakeAxonServer start() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .intercept(door)
                    .permitKeepAliveTime(1, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .addService(new FakePlatform())
                    .addService(events)
                    .addService(commands)
                    .addService(queries)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getPort();
        return this;
    }

    /** Takes a port that will stay its own, without answering there yet. */
    public FakeAxonServer reserve() {
        start();
        stop();
        return this;
    }

    /** Away, as if the machine had been switched off. */
    public void stop() {
        server.shutdownNow();
        events.hangUp();
        commands.hangUp();
        queries.hangUp();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    /** The options with which a Waymark goes to it. */
    public List<String> arguments() {
        return List.of("--waymark.event-store=axon-server", "--axon.axonserver.servers=" + address());
    }

    @Override
    public void close() {
        stop();
    }
}
