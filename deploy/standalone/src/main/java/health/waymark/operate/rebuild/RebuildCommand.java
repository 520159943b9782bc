package health.waymark.operate.rebuild;

import health.waymark.evidence.query.EvidenceRebuild;
import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobStatus;
import health.waymark.job.cli.OrderedJob;
import health.waymark.operate.event.RebuildOrdered;
import health.waymark.projection.Projections;
import health.waymark.standalone.DatabaseOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Orders a rebuild of the Waymark that runs, and watches it; where none runs, it runs for as long. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Makes what people and programs read anew from the log, beside what is read until it takes its place.",
            "Exit code 0 when it was done, 1 when it failed or --compare-only found a difference, 2 for wrong use."
        })
public final class RebuildCommand implements Callable<Integer> {
    private static final List<String> ALL = List.of(Projections.NAME, EvidenceRebuild.NAME);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "<projection>",
            description = "plans: all that is shown of plans. evidence: who looked, and what was refused")
    private String projection = Projections.NAME;

    @Option(names = "--compare-only", description = "Say how it differs, and leave what is read where it is")
    private boolean compareOnly;

    @Option(
            names = "--organisation",
            defaultValue = "default",
            description = "Whose administrators find it among their jobs (default: ${DEFAULT-VALUE})")
    private String organisation = "default";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        if (!ALL.contains(projection)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no projection '" + projection + "' that is made from the log alone. There are: "
                            + String.join(", ", ALL) + ".");
        }
        RebuildOrder order = compareOnly ? RebuildOrder.COMPARE : RebuildOrder.REPLACE;
        return new OrderedJob(
                        Rebuilds.kind(projection),
                        order.name(),
                        organisation,
                        new RebuildOrdered(projection, compareOnly))
                .on(database, this::told);
    }

    private int told(Job job) {
        PrintWriter out = spec.commandLine().getOut();
        LatestRebuild.result(job).ifPresent(result -> RebuildReport.print(result, out));
        for (Finding finding : job.findings()) {
            out.println(finding.about() == null ? finding.message() : finding.about() + ": " + finding.message());
            finding.resources().forEach(plan -> out.println("  " + plan));
        }
        if (job.status() == JobStatus.CANCELLED) {
            out.println("It was called off; what is read is what it was.");
        }
        out.flush();
        boolean differs = compareOnly && !job.findings().isEmpty();
        return job.status() == JobStatus.COMPLETED && !differs ? 0 : 1;
    }
}
