package health.waymark.fhir.cli;

import health.waymark.standalone.data.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes FHIR R4 in: Bundles and resources (.json), one a line (.ndjson), or folders of them.",
            "Files of a folder go in together. It can be interrupted and run again: nothing is recorded twice.",
            "Exit code 0 when all of it was read, 1 when some could not be, 2 for wrong use."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "<file|folder>")
    private List<Path> paths = List.of();

    @Option(
            names = {"--waymark.data-dir", "--data-dir"},
            paramLabel = "<folder>",
            description =
                    "Of the Waymark to import into; it runs for as long if it isn't running (default: waymark-data)")
    private @Nullable String dataDirectory;

    @Option(names = "--url", paramLabel = "<address>", description = "Of a Waymark that runs elsewhere")
    private @Nullable String url;

    @Option(
            names = "--client",
            defaultValue = "clinic-system",
            paramLabel = "<id>",
            description = "Who imports (default: ${DEFAULT-VALUE}); WAYMARK_CLIENT_SECRET holds the secret of any that"
                    + " isn't in credentials.json")
    private String client = "clinic-system";

    @Option(
            names = "--source",
            paramLabel = "<name>",
            description = "Of the system it comes from, where several use the same ids")
    private @Nullable String source;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "There is no " + path + ".");
            }
        }
        List<Batch> batches = Batch.of(paths);
        String folder = dataDirectory == null ? System.getenv("WAYMARK_DATADIR") : dataDirectory;
        DataDirectory directory = DataDirectory.at(Path.of(folder == null ? "waymark-data" : folder));
        boolean troubled = false;
        try (Destination destination = Destination.of(url, directory, client)) {
            for (Batch batch : batches) {
                troubled |= took(batch, destination.api());
            }
        }
        return troubled ? 1 : 0;
    }

    /** Takes one batch in; true if there was trouble. */
    private boolean took(Batch batch, Api api) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        LinesOfFiles lines = new LinesOfFiles(batch.files());
        for (Path file : lines.unreadable()) {
            out.println(batch.name() + ": " + file.getFileName() + " is no readable JSON and was left out.");
        }
        if (batch.others() > 0) {
            out.printf(
                    "%s: %,d files that are neither .json nor .ndjson were left out.%n", batch.name(), batch.others());
        }
        boolean troubled = !lines.unreadable().isEmpty();
        if (!lines.isEmpty()) {
            JsonNode job = watched(batch, api, api.send(lines::stream, source));
            Report.print(batch.name(), job, out);
            troubled |= Report.troubled(job);
        }
        out.flush();
        return troubled;
    }

    private static JsonNode watched(Batch batch, Api api, JsonNode started) throws InterruptedException {
        String id = started.path("jobId").asString("");
        Thread interrupted = new Thread(() -> api.cancel(id));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (ProgressBar bar = bar(batch)) {
            JsonNode job = started;
            while (isUnderWay(job)) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                job = api.job(id);
                if (bar != null) {
                    bar.maxHint(Math.max(1, job.path("progress").path("total").asLong(0)));
                    bar.stepTo(job.path("progress").path("done").asLong(0));
                }
            }
            return job;
        } finally {
            forget(interrupted);
        }
    }

    private static boolean isUnderWay(JsonNode job) {
        String status = job.path("status").asString("");
        return status.equals("QUEUED") || status.equals("RUNNING");
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // then it runs
        }
    }

    /** Only for someone who watches. */
    private static @Nullable ProgressBar bar(Batch batch) {
        if (System.console() == null || System.getenv("TERM") == null) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(batch.name())
                .setUnit(" plans", 1)
                .setInitialMax(1)
                .clearDisplayOnFinish()
                .build();
    }
}
