package health.waymark.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Waymark.Version.class,
        description = {
            "Runs Waymark until it is stopped.",
            "Any other option is a property of the application, say --server.port=9090"
                    + " or --waymark.database.url=jdbc:postgresql://..."
        })
final class Serve implements Callable<Integer> {

    @Option(
            names = "--waymark.data-dir",
            paramLabel = "<folder>",
            description = "Where everything is kept; created when it isn't there (default: waymark-data)")
    private @Nullable String dataDirectory;

    @Option(
            names = "--waymark.sides",
            paramLabel = "both|command|query",
            description = "One side alone needs an external database and issuer (default: both)")
    private @Nullable String sides;

    @Option(names = "--demo", description = "Fills a new data directory with a clinic of made-up people, and shows it")
    private boolean demo;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var context = startOrReport();
        if (context == null) {
            return 1;
        }
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                stopped.countDown();
            }
        });
        System.out.println(StartMessage.of(context));
        stopped.await();
        return 0;
    }

    /** A running Waymark; closing it stops its database too. */
    static ConfigurableApplicationContext start(List<String> arguments) {
        var preparation = new Preparation();
        var application = new SpringApplication(WaymarkApplication.class);
        application.addInitializers(preparation);
        SpringApplication.getShutdownHandlers().add(preparation::close);
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            preparation.close();
            throw e;
        }
    }

    private @Nullable ConfigurableApplicationContext startOrReport() {
        try {
            return start(arguments());
        } catch (RuntimeException e) {
            if (Refusals.sentence(e) == null) {
                return null; // Spring has logged it
            }
            throw e;
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(SpringArguments.of(others));
        Options.check(arguments);
        if (dataDirectory != null) {
            arguments.add("--waymark.data-dir=" + dataDirectory);
        }
        if (sides != null) {
            arguments.add("--waymark.sides=" + sides);
        }
        if (demo) {
            arguments.add("--waymark.demo=true");
        }
        return arguments;
    }
}
