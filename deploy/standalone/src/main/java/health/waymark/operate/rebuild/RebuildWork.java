package health.waymark.operate.rebuild;

import health.waymark.job.Finding;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import health.waymark.projection.AlreadyBeingMade;
import health.waymark.projection.Comparison;
import health.waymark.projection.Projections;
import health.waymark.projection.RebuildWatch;
import java.util.List;

/** Makes the read model anew, or only compares; whoever watches the job sees plan after plan. */
final class RebuildWork implements JobWork {
    private final Projections projections;
    private final boolean compareOnly;

    RebuildWork(Projections projections, boolean compareOnly) {
        this.projections = projections;
        this.compareOnly = compareOnly;
    }

    @Override
    public Rebuilt run(JobRun run) {
        long begun = System.nanoTime();
        RebuildWatch watch = watch(run);
        try {
            Comparison comparison = compareOnly ? projections.compare(watch) : projections.rebuild(watch);
            List<Finding> findings = findings(comparison);
            run.report(() -> findings);
            return Rebuilt.of(comparison, !compareOnly, System.nanoTime() - begun);
        } catch (AlreadyBeingMade other) {
            throw new JobFailed(
                    "under-way", "The read model is being made anew already: wait for that, or end it, and ask again.");
        }
    }

    private static RebuildWatch watch(JobRun run) {
        return new RebuildWatch() {
            @Override
            public void expect(long plans) {
                run.expect(plans);
            }

            @Override
            public void taken(long plans) {
                run.stepsDone(plans);
            }

            @Override
            public void goOn() {
                run.goOn();
            }
        };
    }

    private List<Finding> findings(Comparison comparison) {
        return comparison.tables().stream()
                .filter(table -> table.differing() > 0)
                .map(table -> new Finding(
                        "views-differ",
                        compareOnly
                                ? "What is read about these plans is not what the log says: make the views anew."
                                : "What was read about these plans was not what the log says; now it is.",
                        table.table(),
                        table.differing(),
                        table.plans()))
                .toList();
    }

    @Override
    public void close() {}
}
