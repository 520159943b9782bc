package health.waymark.rig;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar rig.jar crash|soak}: see {@code --help}. */
@Command(
        name = "rig",
        mixinStandardHelpOptions = true,
        subcommands = {CrashCommand.class, SoakCommand.class},
        description = "Looks whether Waymark keeps its word when machines don't.")
public final class Rig {
    private Rig() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Rig())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof Violation) {
                        System.err.println(failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments));
    }
}
