package health.waymark.operate.rebuild;

import health.waymark.job.Finding;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import health.waymark.projection.AlreadyBeingMade;
import health.waymark.projection.Comparison;
import health.waymark.projection.MadeFromLog;
import health.waymark.projection.RebuildWatch;
import java.util.List;

/** Makes tables anew, or only compares; whoever watches the job sees how far it is. */
final class RebuildWork implements JobWork {
    private final MadeFromLog tables;
    private final boolean compareOnly;

    RebuildWork(MadeFromLog tables, boolean compareOnly) {
        this.tables = tables;
        this.compareOnly = compareOnly;
    }

    @Override
    public Rebuilt run(JobRun run) {
        long begun = System.nanoTime();
        RebuildWatch watch = watch(run);
        try {
            Comparison comparison = compareOnly ? tables.compare(watch) : tables.rebuild(watch);
            List<Finding> findings = findings(comparison);
            run.report(() -> findings);
            return Rebuilt.of(comparison, !compareOnly, System.nanoTime() - begun);
        } catch (AlreadyBeingMade other) {
            throw new JobFailed("under-way", "It is being made anew already: wait for that, or end it, and ask again.");
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
                                ? "What is read of these is not what the log says: make it anew."
                                : "What was read of these was not what the log says; now it is.",
                        table.table(),
                        table.differing(),
                        table.which()))
                .toList();
    }

    @Override
    public void close() {}
}
