package health.waymark.ledger.query;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.job.Job;
import health.waymark.job.JobKind;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import health.waymark.job.StartedJob;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks over the whole record as jobs, asked for here or ordered at the terminal. */
public final class Verifications implements JobKind {
    public static final String KIND = "verification";

    private static final String NIGHTLY = "nightly-verification";

    private final Jobs jobs;
    private final Verification verification;
    private final HeldElsewhere elsewhere;

    Verifications(Jobs jobs, Verification verification, HeldElsewhere elsewhere) {
        this.jobs = jobs;
        this.verification = verification;
        this.elsewhere = elsewhere;
    }

    /** One that nobody asked for, held against all that can be read still of what was handed out. */
    public void order(Actor actor, WalkWatcher watcher) {
        jobs.start(actor, NIGHTLY, new VerificationWork(verification, () -> held(null), watcher));
    }

    /**
     * @param checkpoint a held one to hold record and ledger against; null where there is none. Whether it can be relied on
     *     is for the walk to find out; what isn't written as one is refused before it.
     */
    public Job order(Actor actor, @Nullable String checkpoint) {
        if (checkpoint != null) {
            mustBeCheckpoint(checkpoint);
        }
        return jobs.start(actor, KIND, new VerificationWork(verification, () -> held(checkpoint), WalkWatcher.NOBODY));
    }

    private static void mustBeCheckpoint(String text) {
        try {
            Checkpoint.parse(SignedNote.parse(text).text());
        } catch (NoteRefused other) {
            throw Problem.malformed(
                    "/checkpoint",
                    "This isn't a checkpoint: that has the log's name, a number and a hash on a line each, an empty line, and a"
                            + " line for each signature. Give all of it, as it was fetched.");
        }
    }

    /** Who asked for one, and when. */
    public Optional<StartedJob> started(Actor actor, UUID id) {
        return jobs.started(id, actor.organisation());
    }

    /** The last one that an organisation asked for. */
    public Optional<Job> latest(Actor actor) {
        return jobs.latest(actor.organisation(), KIND);
    }

    @Override
    public String name() {
        return KIND;
    }

    /** @param order the held checkpoint; empty where there is none */
    @Override
    public JobWork work(String order) {
        String checkpoint = order.isEmpty() ? null : order;
        return new VerificationWork(verification, () -> held(checkpoint), WalkWatcher.NOBODY);
    }

    /** With all that were handed out and can be read back; whoever can't be asked lets no walk begin. */
    private List<HeldCheckpoint> held(@Nullable String given) {
        List<HeldCheckpoint> held = new ArrayList<>(elsewhere.held());
        if (given != null) {
            held.add(HeldCheckpoint.given(given));
        }
        return held;
    }
}
