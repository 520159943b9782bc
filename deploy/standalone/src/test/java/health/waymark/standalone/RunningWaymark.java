package health.waymark.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One Waymark for all tests of a JVM that need a whole one: both sides, its own PostgreSQL, its own issuer. */
public final class RunningWaymark implements AutoCloseable {
    private static final class Holder {
        static final RunningWaymark SHARED = start();
    }

    private final ConfigurableApplicationContext context;
    private final Path data;

    private RunningWaymark(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    public static RunningWaymark shared() {
        return Holder.SHARED;
    }

    private static RunningWaymark start() {
        try {
            Path folder = Files.createTempDirectory("waymark-test");
            RunningWaymark started = on(folder.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for a test that does to it what others must not feel. */
    public static RunningWaymark on(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--waymark.data-dir=" + data));
        arguments.addAll(List.of(more));
        return new RunningWaymark(Serve.start(arguments), data);
    }

    @Override
    public void close() {
        context.close();
    }

    public URI address() {
        return URI.create("http://localhost:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }
}
