package health.waymark.fhir.command;

import health.waymark.access.Actor;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.Views;
import health.waymark.http.Correlation;
import health.waymark.http.Trace;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.job.JobWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One import: first everything is looked at, then plan after plan is made, several side by side. */
final class FhirImport implements JobWork {
    private static final Logger log = LoggerFactory.getLogger(FhirImport.class);
    private static final int SIDE_BY_SIDE = 8;
    private static final int TRIES = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Spooled spooled;
    private final Actor actor;
    private final NamedIds ids;
    private final FhirTime time;
    private final PlanImport plans;
    private final Views views;
    private final Executor executor;
    private final ImportTally tally = new ImportTally();
    private final Findings findings = new Findings();

    FhirImport(
            Spooled spooled,
            Actor actor,
            NamedIds ids,
            FhirTime time,
            PlanImport plans,
            Views views,
            Executor executor) {
        this.spooled = spooled;
        this.actor = actor;
        this.ids = ids;
        this.time = time;
        this.plans = plans;
        this.views = views;
        this.executor = executor;
    }

    @Override
    public Object run(JobRun run) throws InterruptedException {
        run.report(findings::list);
        ResourceIndex index = new ResourceIndex(spooled);
        Intake intake = new Intake(spooled, index, findings, run);
        intake.read();
        if (!intake.readAnything()) {
            throw new JobFailed(
                    "unreadable",
                    "Nothing in it is FHIR as JSON: send a Bundle, a resource, or one a line"
                            + " as application/fhir+ndjson.");
        }
        Source source = new Source(index, findings, ids, time);
        GoalLinks links = GoalLinks.in(index, findings, run::goOn);
        List<Region> carePlans = index.all("CarePlan");
        run.expect(carePlans.size());
        if (carePlans.isEmpty()) {
            findings.add(Cause.NOTHING_TO_IMPORT, "CarePlan", "");
        }
        importAll(carePlans, source, links, run);
        reportUnused(index);
        becomeVisible(run);
        return tally.result(intake.resources(), carePlans.size());
    }

    private void importAll(List<Region> carePlans, Source source, GoalLinks links, JobRun run)
            throws InterruptedException {
        Semaphore room = new Semaphore(SIDE_BY_SIDE);
        String correlation = Correlation.current();
        try {
            for (Region region : carePlans) {
                run.goOn();
                room.acquire();
                executor.execute(() -> Correlation.within(correlation, () -> {
                    try {
                        one(region, source, links, run);
                    } finally {
                        room.release();
                    }
                    return region;
                }));
            }
        } finally {
            // What is under way still reads the file.
            room.acquireUninterruptibly(SIDE_BY_SIDE);
        }
        run.goOn();
    }

    private void one(Region region, Source source, GoalLinks links, JobRun run) {
        for (int tries = 1; ; tries++) {
            try {
                plan(region, source, links);
                run.stepDone();
                return;
            } catch (LogUnavailable | DataAccessException away) {
                if (tries == TRIES || !paused(tries)) {
                    findings.add(Cause.NOT_CONFIRMED, region.type, region.identity);
                    return;
                }
            } catch (RuntimeException | StackOverflowError e) {
                log.error("Job {} could not import a CarePlan after {}", run.id(), Trace.of(e));
                findings.add(Cause.UNEXPECTED, region.type, region.identity);
                return;
            }
        }
    }

    private static boolean paused(int tries) {
        try {
            Thread.sleep(500L << tries);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void plan(Region region, Source source, GoalLinks links) {
        Resource carePlan = source.index().read(region);
        PlanRecord record = plans.record(CarePlanMapping.planId(ids, carePlan.identity()), time);
        LocalDate today = LocalDate.ofInstant(time.now(), time.zone());
        List<Step> steps = new CarePlanMapping(source, links, carePlan).steps(record.startsOnOr(today));
        plans.run(steps, record, actor, source, tally);
    }

    private void reportUnused(ResourceIndex index) {
        for (Region region : index.all()) {
            if (!region.used() && Intake.MAPPED.contains(region.type)) {
                findings.add(
                        region.type.equals("Observation") ? Cause.NOT_A_SCORE : Cause.NOT_ON_A_PLAN,
                        region.type,
                        region.identity);
            }
        }
    }

    private void becomeVisible(JobRun run) throws InterruptedException {
        while (!views.await(tally.position.get(), LOOK)) {
            run.goOn();
        }
    }

    @Override
    public void close() {
        spooled.close();
    }
}
