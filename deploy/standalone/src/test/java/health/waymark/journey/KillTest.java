package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.rig.Killing;
import health.waymark.rig.RigFolder;
import health.waymark.rig.Rounds;
import health.waymark.standalone.LaunchedWaymark;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the crash rig: ten rounds, of which those that kill Waymark itself cost a start each. */
class KillTest {
    private static final List<Killing> KILLINGS = List.of(
            Killing.DATABASE,
            Killing.BACKEND,
            Killing.APPLICATION,
            Killing.POSTMASTER,
            Killing.DATABASE,
            Killing.BACKEND,
            Killing.EVERYTHING,
            Killing.BACKEND,
            Killing.POSTMASTER,
            Killing.DATABASE);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingWhoeverDies() throws Exception {
        long seed = new Random().nextInt();
        System.out.println("crash rig: seed " + seed + " in " + folder);
        try (Rounds rounds =
                new Rounds(LaunchedWaymark.command(), new RigFolder(folder), seed, 120, System.out::println)) {
            for (Killing killing : KILLINGS) {
                rounds.next(killing, rounds.done() == KILLINGS.size() - 1);
            }
            assertThat(rounds.done()).isEqualTo(10);
        }
    }
}
