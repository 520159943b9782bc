package health.waymark.fhir.cli;

import health.waymark.standalone.WatchedJob;
import health.waymark.standalone.data.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        return WatchedJob.watch(
                batch.name(), started, () -> api.job(id), ImportCommand::progress, () -> api.cancel(id));
    }

    private static WatchedJob.Progress progress(JsonNode job) {
        String status = job.path("status").asString("");
        return new WatchedJob.Progress(
                status.equals("QUEUED") || status.equals("RUNNING"),
                job.path("progress").path("done").asLong(0),
                job.path("progress").path("total").asLong(0));
    }
}
