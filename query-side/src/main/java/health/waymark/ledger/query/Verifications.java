package health.waymark.ledger.query;

import health.waymark.access.Actor;
import health.waymark.job.Job;
import health.waymark.job.JobKind;
import health.waymark.job.JobWork;
import health.waymark.job.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        jobs.start(actor, NIGHTLY, new VerificationWork(verification, held(null), watcher));
    }

    /** @param checkpoint a held one to hold record and ledger against; null where there is none */
    public Job order(Actor actor, @Nullable String checkpoint) {
        return jobs.start(actor, KIND, new VerificationWork(verification, held(checkpoint), WalkWatcher.NOBODY));
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
        return new VerificationWork(verification, held(order.isEmpty() ? null : order), WalkWatcher.NOBODY);
    }

    /** With those that can be read still of all that were handed out. */
    private List<HeldCheckpoint> held(@Nullable String given) {
        List<HeldCheckpoint> held = new ArrayList<>(elsewhere.held());
        if (given != null) {
            held.add(HeldCheckpoint.given(given));
        }
        return held;
    }
}
