package health.waymark.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which Waymark, and how it is run. */
final class Target {
    @Option(
            names = "--jar",
            description = "the Waymark to try (${DEFAULT-VALUE})",
            defaultValue = "deploy/standalone/target/waymark.jar")
    private Path jar = Path.of("deploy/standalone/target/waymark.jar");

    @Option(
            names = "--java",
            description = "an option of its JVM; -XX:TieredStopAtLevel=1 starts faster. May be repeated")
    private List<String> options = new ArrayList<>();

    List<String> command() {
        Violation.unless(Files.exists(jar), "There is no " + jar + ": build it first, or name it with --jar.");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
