package health.waymark.rig;

import health.waymark.rig.check.LogAudit;
import health.waymark.rig.check.ReadModel;
import health.waymark.rig.check.Reminders;
import health.waymark.rig.history.Linearizability;
import health.waymark.rig.history.Operation;
import health.waymark.rig.load.Callers;
import health.waymark.rig.load.Journal;
import health.waymark.rig.target.Application;
import health.waymark.rig.target.ClinicSystem;
import health.waymark.rig.target.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of one run: callers at work, somebody killed at a moment that the seed decides, Waymark well again, everything
 * held against what was acknowledged. Each start of Waymark has its clock a few days further on, so that reminders fall
 * due while things die.
 */
public final class Rounds implements AutoCloseable {
    private static final int FURTHER = 12;

    /** So many commands recorded after a death show that Waymark is well again. */
    private static final int RECOVERED = 50;

    private final List<String> command;
    private final RigFolder folder;
    private final Database database;
    private final int busiest;
    private final Consumer<String> tell;
    private RigFolder.Progress progress;
    private @Nullable Application waymark;

    /**
     * @param command how Waymark is run, up to its own arguments
     * @param seed of a new run; one that is taken up again has its own
     * @param busiest how many commands a round has at the most before somebody dies
     */
    public Rounds(List<String> command, RigFolder folder, long seed, int busiest, Consumer<String> tell)
            throws IOException {
        this.command = command;
        this.folder = folder;
        this.database = new Database(folder.data());
        this.busiest = busiest;
        this.tell = tell;
        this.progress = folder.progress(seed);
    }

    public int done() {
        return progress.rounds();
    }

    public long seed() {
        return progress.seed();
    }

    /** One more round, whoever dies in it. */
    public void next(boolean rebuild) throws Exception {
        next(Killing.any(random()), rebuild);
    }

    /** @param rebuild whether the views are held against a rebuild too */
    public void next(Killing killing, boolean rebuild) throws Exception {
        Random random = random();
        int round = progress.rounds() + 1;
        boolean interrupted = Files.exists(folder.journal(round));
        try (Journal journal = new Journal(folder.journal(round))) {
            Callers callers = new Callers(clinic(), journal, random.nextLong());
            if (!interrupted) {
                work(callers, killing, random);
            }
            Application well = running();
            ClinicSystem clinic = new ClinicSystem(well.address(), folder.data());
            callers.askAgain(clinic);
            askForTheKept(clinic, random);
            if (!interrupted) { // of one that is taken up again, nobody knows when things were sent
                callers.histories().forEach(Rounds::mustBeExplained);
            }
            check(journal, rebuild);
            folder.keep(journal.sample(5));
            String what = interrupted ? "taken up again after an interruption" : killing + " killed";
            tell.accept("round %d: %s: %s; the log is at %d"
                    .formatted(round, what, callers.told(), progress.log().position()));
        }
        folder.save(progress);
        Files.delete(folder.journal(round));
    }

    /** The same for the same seed and round. */
    private Random random() {
        return new Random(progress.seed() * 31 + progress.rounds());
    }

    private ClinicSystem clinic() throws Exception {
        return new ClinicSystem(running().address(), folder.data());
    }

    private Application running() throws IOException, InterruptedException {
        Application there = waymark;
        if (there == null || !there.alive()) {
            folder.save(progress);
            there = Application.start(
                    command,
                    folder.path(),
                    "--waymark.rehearsal.clock-offset=P" + progress.days() + "D",
                    "--waymark.command.remember-answers=P3650D");
            waymark = there;
        }
        return there;
    }

    private void work(Callers callers, Killing killing, Random random) throws Exception {
        Application there = running();
        callers.start();
        callers.awaitRecorded(20 + random.nextInt(busiest));
        if (killing.endsTheApplication()) {
            callers.expectGone();
        }
        killing.strike(there, database, random);
        if (killing.endsTheApplication()) {
            callers.stop();
            int further = random.nextInt(FURTHER);
            progress = new RigFolder.Progress(
                    progress.seed(), progress.rounds(), progress.log(), progress.days() + further);
        } else {
            callers.awaitRecorded(RECOVERED);
            callers.stop();
        }
    }

    /** What was answered many rounds ago is known too: nothing new comes of it, or the log would show it. */
    private void askForTheKept(ClinicSystem clinic, Random random) throws IOException {
        List<String> kept = folder.kept(random, 50);
        if (!kept.isEmpty()) {
            List<String> answers = clinic.batch(String.join("\n", kept)).body().toList();
            Violation.unless(
                    answers.size() == kept.size() && answers.stream().allMatch(it -> it.startsWith("{\"status\":200,")),
                    "Commands of earlier rounds, sent again, are answered otherwise: " + answers);
        }
    }

    private static void mustBeExplained(String plan, List<Operation> history) {
        Linearizability.violation(history).ifPresent(why -> {
            throw new Violation("Plan " + plan + ": " + why);
        });
    }

    private void check(Journal journal, boolean rebuild) throws SQLException, InterruptedException {
        ReadModel views = new ReadModel(database);
        views.awaitCaughtUp();
        new Reminders(database).mustBeThereOnce(Clock.offset(Clock.systemUTC(), Duration.ofDays(progress.days())));
        views.awaitCaughtUp();
        views.mustShowEveryEvent();
        if (rebuild) {
            views.mustEqualARebuild();
        }
        LogAudit.Sealed log = new LogAudit(database).check(progress.log(), journal);
        progress = new RigFolder.Progress(progress.seed(), progress.rounds() + 1, log, progress.days());
    }

    @Override
    public void close() {
        if (waymark != null) {
            waymark.close();
        }
    }
}
