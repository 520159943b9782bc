package health.waymark.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills, looks, and says whether anything was lost. */
@Command(
        name = "crash",
        description = "Kills Waymark and its database at random moments while callers are at work, and looks whether"
                + " anything is lost. May be interrupted: run it again on the same folder and it goes on.")
final class CrashCommand implements Callable<Integer> {
    @Mixin
    private Target target = new Target();

    @Option(names = "--rounds", description = "how many in all (${DEFAULT-VALUE})", defaultValue = "100")
    private int rounds;

    @Option(names = "--seed", description = "decides who is killed when; any by default")
    private @Nullable Long seed;

    @Option(
            names = "--rebuild-every",
            description = "every how many rounds the views are held against a rebuild (${DEFAULT-VALUE})",
            defaultValue = "5")
    private int rebuildEvery;

    @Option(
            names = "--busiest",
            description = "how many commands a round has at the most before somebody dies (${DEFAULT-VALUE})",
            defaultValue = "400")
    private int busiest;

    @Option(
            names = "--folder",
            description = "where data and record are kept (${DEFAULT-VALUE})",
            defaultValue = "rig-crash")
    private Path folder = Path.of("rig-crash");

    @Override
    public Integer call() throws Exception {
        Instant begun = Instant.now();
        List<String> command = target.command();
        RigFolder kept = new RigFolder(folder);
        try (Rounds run =
                new Rounds(command, kept, seed == null ? new Random().nextInt() : seed, busiest, CrashCommand::say)) {
            say("seed " + run.seed() + ", " + run.done() + " rounds done before, data and record in " + folder);
            try {
                while (run.done() < rounds) {
                    boolean last = run.done() + 1 == rounds;
                    run.next(last || (run.done() + 1) % rebuildEvery == 0);
                }
            } catch (Violation violation) {
                say("VIOLATION in round " + (run.done() + 1) + " of seed " + run.seed() + "\n"
                        + violation.getMessage());
                say("Data, record and output are kept in " + folder);
                return 1;
            }
            say("NOTHING LOST in " + run.done() + " rounds (seed " + run.seed() + ", this sitting took "
                    + Duration.between(begun, Instant.now()).toSeconds() + " s)");
            return 0;
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
