package health.waymark.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Waymark in a process of its own, as the jar would run it. */
public final class LaunchedWaymark implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready at (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path output;

    private LaunchedWaymark(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static LaunchedWaymark with(String... arguments) throws IOException {
        return with(List.of(), arguments);
    }

    public static LaunchedWaymark with(List<String> ofTheMachine, String... arguments) throws IOException {
        Path output = Files.createTempFile("waymark", ".out");
        var command = new ArrayList<>(command(ofTheMachine));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LaunchedWaymark(process, output);
    }

    /** How one is run, up to its own arguments. */
    public static List<String> command() {
        return command(List.of());
    }

    private static List<String> command(List<String> ofTheMachine) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(ofTheMachine);
        command.add(Waymark.class.getName());
        return command;
    }

    public long pid() {
        return process.pid();
    }

    /** Its address, once it is up. */
    public URI address() throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            var ready = READY.matcher(output());
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Waymark did not start:\n" + output());
    }

    public int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Waymark did not end:\n" + output());
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
