package health.waymark.ledger.cli;

import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobStatus;
import health.waymark.job.cli.OrderedJob;
import health.waymark.ledger.query.Proof;
import health.waymark.ledger.query.Verifications;
import health.waymark.standalone.DatabaseOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Has the whole record walked beside its ledger. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every event with what was sealed of it, and names the first that isn't as it was.",
            "Exit code 0 when all is as it was sealed, 1 when it isn't or could not be walked, 2 for wrong use."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST = 64 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--checkpoint",
            paramLabel = "<file>",
            description = "A signed note that was held elsewhere: without one it can't be excluded that the end was cut"
                    + " off, or an older backup restored")
    private @Nullable Path checkpoint;

    @Option(
            names = "--organisation",
            defaultValue = "default",
            description = "Who finds it among their jobs (default: ${DEFAULT-VALUE})")
    private String organisation = "default";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        return new OrderedJob(Verifications.KIND, held(), organisation, null).on(database, this::told);
    }

    private String held() {
        if (checkpoint == null) {
            return "";
        }
        try {
            if (Files.size(checkpoint) > LARGEST) {
                throw new ParameterException(spec.commandLine(), checkpoint + " is too large to be a checkpoint.");
            }
            String held = Files.readString(checkpoint, StandardCharsets.UTF_8);
            if (held.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(), "The checkpoint " + checkpoint + " is empty: is it the file you mean?");
            }
            return held;
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The checkpoint " + checkpoint + " can't be read as text: is it the file you mean?");
        }
    }

    private int told(Job job) {
        PrintWriter out = spec.commandLine().getOut();
        boolean intact = false;
        if (job.result() != null) {
            Proof proof = JSON.treeToValue(job.result(), Proof.class);
            out.println(proof.sentence());
            if (proof.planId() != null) {
                out.println("It belongs to plan " + proof.planId() + ".");
            }
            out.printf(
                    "%,d of %,d sealed events were found as they were sealed; %,d came later.%n",
                    proof.checked(), proof.events(), proof.unsealed());
            intact = proof.intact();
        } else {
            job.findings().stream().map(Finding::message).forEach(out::println);
            out.println(
                    job.status() == JobStatus.CANCELLED
                            ? "It was called off."
                            : "The record was not walked to its end.");
        }
        out.flush();
        return intact ? 0 : 1;
    }
}
