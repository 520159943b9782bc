package health.waymark.ledger.query;

import health.waymark.job.Finding;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** One walk: its progress counts events; what isn't as it was sealed is its finding and its result. */
final class VerificationWork implements JobWork {
    private final Verification verification;
    private final Supplier<List<HeldCheckpoint>> held;
    private final WalkWatcher watcher;

    VerificationWork(Verification verification, Supplier<List<HeldCheckpoint>> held, WalkWatcher watcher) {
        this.verification = verification;
        this.held = held;
        this.watcher = watcher;
    }

    @Override
    public Proof run(JobRun run) {
        run.expect(verification.size());
        long[] told = {0};
        Verified verified = verification.run(held.get(), compared -> {
            run.stepsDone(compared - told[0]);
            told[0] = compared;
            watcher.goesOn();
            run.goOn();
        });
        run.stepsDone(verified.intact() - told[0]);
        Verified.Finding finding = verified.finding();
        if (finding != null) {
            UUID plan = finding.plan();
            List<String> plans = plan == null ? List.of() : List.of(plan.toString());
            run.report(() -> List.of(new Finding(
                    finding.unusable() ? "checkpoint-unusable" : "not-as-sealed", finding.sentence(), null, 1, plans)));
        }
        watcher.found(verified);
        return Proof.of(verified);
    }

    @Override
    public void close() {
        watcher.over();
    }
}
