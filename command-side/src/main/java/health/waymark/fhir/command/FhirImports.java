package health.waymark.fhir.command;

import health.waymark.access.Actor;
import health.waymark.eventlog.Views;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes imports: what they share. */
final class FhirImports implements AutoCloseable {
    private static final int WORKERS = 16;

    private final Spool spool;
    private final PlanImport plans;
    private final Views views;
    private final Clock clock;
    private final ZoneId zone;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> {
        Thread thread = new Thread(work, "fhir-import");
        thread.setDaemon(true);
        return thread;
    });

    FhirImports(Spool spool, PlanImport plans, Views views, Clock clock, ZoneId zone) {
        this.spool = spool;
        this.plans = plans;
        this.views = views;
        this.clock = clock;
        this.zone = zone;
    }

    Spooled take(InputStream body, boolean lines) throws IOException {
        return spool.take(body, lines);
    }

    FhirImport work(Spooled body, Actor actor, String source) {
        return new FhirImport(
                body,
                actor,
                new NamedIds(actor.organisation(), source),
                new FhirTime(zone, clock.instant()),
                plans,
                views,
                workers);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
