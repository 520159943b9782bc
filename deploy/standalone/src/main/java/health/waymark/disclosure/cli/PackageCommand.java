package health.waymark.disclosure.cli;

import health.waymark.access.ActorProvenance;
import health.waymark.access.cli.Terminal;
import health.waymark.access.registry.Admissible;
import health.waymark.disclosure.query.AuditPackages;
import health.waymark.disclosure.query.OrderedPackage;
import health.waymark.disclosure.query.PackageResult;
import health.waymark.disclosure.query.PackageScope;
import health.waymark.http.Problem;
import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobStatus;
import health.waymark.job.cli.OrderedJob;
import health.waymark.plan.event.PlanId;
import health.waymark.standalone.DatabaseOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Has an audit package made, and copies it to where it is wanted. */
@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a part of the record away as one ZIP that waymark-verify.jar checks: of a plan, a client, a time, or all.",
            "It goes on record as a disclosure. Exit code 0 when it was made, 1 when it wasn't, 2 for wrong use."
        })
public final class PackageCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--plan", paramLabel = "<id>", description = "All about one plan")
    private @Nullable UUID plan;

    @Option(names = "--client", paramLabel = "<id>", description = "All about every plan of a client")
    private @Nullable String client;

    @Option(
            names = "--from",
            paramLabel = "<day>",
            description = "All that was recorded from a day (UTC) or instant on, together with --to")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "<day>", description = "The last day or instant, it included")
    private @Nullable String to;

    @Option(names = "--everything", description = "All that the organisation has recorded")
    private boolean everything;

    @Option(names = "--recipient", required = true, description = "Who gets it")
    private String recipient = "";

    @Option(names = "--address", description = "The recipient's address")
    private @Nullable String address;

    @Option(names = "--purpose", required = true, description = "What they get it for")
    private String purpose = "";

    @Option(names = "--description", required = true, description = "What is disclosed")
    private String description = "";

    @Option(names = "--consent", description = "What allows it")
    private @Nullable String consent;

    @Option(names = "--out", required = true, paramLabel = "<file>", description = "Where the package is put")
    private Path out = Path.of("");

    @Option(
            names = "--waymark.audit-package.folder",
            paramLabel = "<folder>",
            description = "Where the Waymark that runs keeps packages, if it was told (default: in its data directory)")
    private @Nullable Path packages;

    @Option(names = "--organisation", defaultValue = "default", description = "Whose (default: ${DEFAULT-VALUE})")
    private String organisation = "default";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw wrong(out + " is there already: name a file that isn't.");
        }
        Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw wrong(folder + " isn't a folder that can be written to: nothing was ordered, and nothing disclosed.");
        }
        if (database.external() != null) {
            throw wrong("With an external database the packages lie where the query side runs:"
                    + " order one over HTTP and fetch it there (POST /api/audit-packages).");
        }
        return new OrderedJob(AuditPackages.KIND, order().text(), organisation, null).on(database, this::told);
    }

    private OrderedPackage order() {
        try {
            PackageScope scope = PackageScope.of(
                    new PackageScope.Asked(plan == null ? null : new PlanId(plan), client, from, to, everything),
                    ZoneOffset.UTC);
            return new OrderedPackage(
                    scope,
                    recipient,
                    address,
                    purpose,
                    description,
                    consent,
                    ActorProvenance.of(Terminal.of(Admissible.organisation(organisation)), "terminal"));
        } catch (Problem problem) {
            throw wrong("Say one of --plan, --client, --from with --to, or --everything; days as 2026-03-01, the"
                    + " earlier one first.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int told(Job job) {
        PrintWriter say = spec.commandLine().getOut();
        job.findings().stream().map(Finding::message).forEach(say::println);
        boolean made = job.status() == JobStatus.COMPLETED && job.result() != null;
        if (made) {
            made = copied(JSON.treeToValue(job.result(), PackageResult.class), say);
        } else if (job.status() == JobStatus.CANCELLED) {
            say.println("It was called off: nothing was disclosed.");
        }
        say.flush();
        return made ? 0 : 1;
    }

    private boolean copied(PackageResult result, PrintWriter say) {
        String said = System.getenv("WAYMARK_AUDITPACKAGE_FOLDER");
        Path named = packages != null ? packages : said == null ? null : Path.of(said);
        Path there = AuditPackages.fileIn(database.directory().path(), named, result.packageId());
        try {
            Files.copy(there, out);
            say.printf(
                    "%s holds %s of %s. Check it with: java -jar waymark-verify.jar %s%n",
                    out, counted(result.events(), "event"), counted(result.plans(), "plan"), out);
            return true;
        } catch (IOException unwritable) {
            say.println("The package is made and on record, but it can't be copied from " + there + " to " + out
                    + ". If Waymark was told another waymark.audit-package.folder, it lies there under "
                    + result.packageId() + ": copy it yourself, or fetch it from " + result.file() + ", and name that"
                    + " folder next time with --waymark.audit-package.folder.");
            return false;
        }
    }

    private static String counted(long number, String what) {
        return String.format("%,d %s", number, number == 1 ? what : what + "s");
    }
}
