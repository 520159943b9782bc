package health.waymark.standalone.postgres;

import health.waymark.database.StartupRefused;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs to its end. */
final class Tool {

    private final Path home;
    private final List<String> asWhom;

    Tool(Path home) {
        this.home = home;
        this.asWhom = asWhom();
    }

    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }

        /** What it complained about, for the person at the terminal. */
        String complaint() {
            return output.lines()
                    .filter(line -> line.matches(".*(FATAL|PANIC|error:|ERROR).*"))
                    .findFirst()
                    .orElseGet(() -> output.strip()
                            .lines()
                            .reduce((first, second) -> second)
                            .orElse("no reason given"))
                    .strip();
        }
    }

    Outcome run(Map<String, String> environment, String program, String... arguments) {
        var command = new ArrayList<>(asWhom);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    int majorVersion() {
        String answer = run(Map.of(), "postgres", "--version").output();
        return Integer.parseInt(answer.replaceFirst("(?s)^\\D*(\\d+).*", "$1"));
    }

    private static Outcome run(List<String> command, Map<String, String> environment) {
        Path output = null;
        try {
            // A file, not a pipe: the server inherits it and would hold the pipe open for ever.
            output = Files.createTempFile("waymark", ".out");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new StartupRefused(command.get(command.size() - 1) + " of PostgreSQL did not come to an end.");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Waymark was stopped while it waited for PostgreSQL.", e);
        } finally {
            if (output != null) {
                output.toFile().delete();
            }
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody in particular. */
    private static List<String> asWhom() {
        if (!"root".equals(System.getProperty("user.name")) || Platform.isMac()) {
            return List.of();
        }
        var unshare = List.of("unshare", "-U");
        var trial = new ArrayList<>(unshare);
        trial.add("true");
        if (!run(trial, Map.of()).succeeded()) {
            throw new StartupRefused(
                    "PostgreSQL does not run as root, and this machine does not let Waymark start it in"
                            + " a user namespace: run Waymark as another user, or give it an external database with"
                            + " --waymark.database.url.");
        }
        return unshare;
    }
}
