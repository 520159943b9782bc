package health.waymark.rig.target;

import health.waymark.rig.Violation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waymark's process, on a data directory of the rig's. */
public final class Application implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final Path output;
    private final URI address;

    private Application(Process process, Path output) throws IOException, InterruptedException {
        this.process = process;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.address = awaitReady();
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param command how it is run, up to its own arguments
     * @param folder with its {@code data}; what it prints goes to {@code output} beside it
     */
    public static Application start(List<String> command, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        endWhatWasLeft(folder.resolve("pid"));
        List<String> whole = new ArrayList<>(command);
        whole.add("serve");
        whole.add("--server.port=0");
        whole.add("--waymark.data-dir=" + folder.resolve("data"));
        whole.addAll(List.of(arguments));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Files.writeString(folder.resolve("pid"), process.pid() + " " + started(process.toHandle()));
        return new Application(process, output);
    }

    /** A rig that was killed leaves its Waymark running. */
    private static void endWhatWasLeft(Path file) throws IOException {
        if (Files.exists(file)) {
            String[] left = Files.readString(file).split(" ");
            ProcessHandle.of(Long.parseLong(left[0]))
                    .filter(process -> started(process).equals(left[1]))
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        }
    }

    /** Tells a process from a later one with its number. */
    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    private URI awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            Matcher ready = READY.matcher(Files.readString(output));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
        throw new Violation("Waymark did not start:\n" + Files.readString(output));
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** As a power cut would end it; its database goes on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it end in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
