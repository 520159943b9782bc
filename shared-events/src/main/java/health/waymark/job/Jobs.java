package health.waymark.job;

import health.waymark.access.Actor;
import health.waymark.http.Correlation;
import health.waymark.http.Problem;
import health.waymark.http.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Runs jobs, a few at a time, and keeps their rows alive while they wait and run. */
public final class Jobs implements SmartInitializingSingleton, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 100;
    private static final long MILLISECONDS_BETWEEN_BEATS = 1_000;
    private static final Finding UNEXPECTED = Finding.of(
            "unexpected",
            "Something failed here, not in what was sent. The job's id finds it in the log: send it again.");

    private final JobStore store;
    private final ObjectProvider<JobKind> kinds;
    private final Map<UUID, JobRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> daemon(work, "job"));
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "job-pulse"));
    private volatile boolean closing;

    Jobs(JobStore store, ObjectProvider<JobKind> kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /** Orders are taken up once everything is there that they may need. */
    @Override
    public void afterSingletonsInstantiated() {
        pulse.scheduleWithFixedDelay(
                this::beat, MILLISECONDS_BETWEEN_BEATS, MILLISECONDS_BETWEEN_BEATS, TimeUnit.MILLISECONDS);
    }

    /** Queues work for whoever asks. The work is closed in any case, also when this refuses it. */
    public Job start(Actor owner, String kind, JobWork work) {
        if (runs.size() >= MOST_WAITING) {
            work.close();
            throw tooMany();
        }
        JobRun run = new JobRun(UUID.randomUUID());
        try {
            store.create(run.id(), owner, kind, null);
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
        begin(run, work, Correlation.current());
        return find(run.id(), owner);
    }

    /** Leaves an order for whichever process takes it up first, which may be this one. */
    public Job order(Actor owner, String kind, String order) {
        return order(UUID.randomUUID(), owner, kind, order);
    }

    /** The same once for an id, however often it is ordered, at once or one after the other. */
    public Job order(UUID id, Actor owner, String kind, String order) {
        Optional<Job> before = store.find(id, owner);
        if (before.isPresent()) {
            return before.get();
        }
        if (store.underWay(owner.organisation()) >= MOST_WAITING) {
            throw tooMany();
        }
        store.create(id, owner, kind, order);
        pulse.execute(this::beat);
        return find(id, owner);
    }

    private static Problem tooMany() {
        return Problem.unavailable("Too many jobs wait already; try again later.", Duration.ofMinutes(1));
    }

    private void begin(JobRun run, JobWork work, @Nullable String correlation) {
        runs.put(run.id(), run);
        workers.execute(() -> Correlation.within(correlation, () -> {
            work(run, work);
            return run;
        }));
    }

    private void takeUpOrders() {
        Map<String, JobKind> known = kinds.stream().collect(Collectors.toMap(JobKind::name, kind -> kind));
        if (!known.isEmpty() && runs.size() < AT_ONCE) {
            Set<String> goOn = known.values().stream()
                    .filter(JobKind::goesOn)
                    .map(JobKind::name)
                    .collect(Collectors.toSet());
            // What fell silent though it runs here is ours still: it was only the database that didn't hear of it.
            store.take(known.keySet(), goOn)
                    .filter(it -> !runs.containsKey(it.id()))
                    .ifPresent(ordered -> {
                        JobWork work = Objects.requireNonNull(known.get(ordered.kind()))
                                .work(ordered.order());
                        begin(new JobRun(ordered.id()), work, ordered.id().toString());
                    });
        }
    }

    public Job find(UUID id, Actor asker) {
        return store.find(id, asker).orElseThrow(() -> Problem.unknown("There is no such job."));
    }

    /** Asks a job to end; one that has ended stays as it is. */
    public Job cancel(UUID id, Actor asker) {
        find(id, asker);
        stop(id);
        return find(id, asker);
    }

    /** Those of a kind that an organisation started, whoever did, the latest first. */
    public List<StartedJob> of(String organisation, String kind, long offset, int size) {
        return store.of(organisation, null, kind, offset, size);
    }

    /** Whether it waits or runs, here or elsewhere. */
    public boolean isUnderWay(UUID id) {
        return store.isUnderWay(id);
    }

    /** Whether it neither waits nor runs any more; not so of what is no job. */
    public boolean hasEnded(UUID id) {
        return store.hasEnded(id);
    }

    /** All jobs of an organisation, whoever started them, the latest first. */
    public List<StartedJob> of(String organisation, long offset, int size) {
        return store.of(organisation, null, null, offset, size);
    }

    /** Those that one of an organisation started, the latest first. */
    public List<StartedJob> of(Actor owner, long offset, int size) {
        return store.of(owner.organisation(), owner.id(), null, offset, size);
    }

    /** One that an organisation started, whoever did. */
    public Optional<StartedJob> started(UUID id, String organisation) {
        return store.find(id, organisation);
    }

    /** What one that an organisation started has to say, whoever did. */
    public List<Finding> findings(UUID id, String organisation) {
        return store.findings(id, organisation);
    }

    /** The last of a kind that an organisation started, whoever did, with all that came of it. */
    public Optional<Job> latest(String organisation, String kind) {
        return store.latest(organisation, kind);
    }

    /** @param owner of whom; null for the whole organisation's */
    public long count(String organisation, @Nullable String owner) {
        return store.count(organisation, owner, null);
    }

    /** Those of a kind. */
    public long countOf(String organisation, String kind) {
        return store.count(organisation, null, kind);
    }

    /** Those that wait or run. */
    public long underWay(String organisation) {
        return store.underWay(organisation);
    }

    /** Asks a job of an organisation to end, whoever started it; empty where there is none under way. */
    public Optional<StartedJob> cancel(UUID id, String organisation) {
        Optional<StartedJob> found =
                started(id, organisation).filter(job -> !job.status().ended());
        found.ifPresent(job -> stop(id));
        return found;
    }

    private void stop(UUID id) {
        store.askToCancel(id);
        JobRun here = runs.get(id);
        if (here != null) {
            here.stop();
        }
    }

    private void work(JobRun run, JobWork work) {
        try {
            Object result = result(run, work);
            end(run, JobStatus.COMPLETED, run.findings(), result);
        } catch (JobFailed failed) {
            end(run, JobStatus.FAILED, JobStore.with(run.findings(), failed.finding()), null);
        } catch (JobStopped | InterruptedException stopped) {
            if (closing && store.leave(run.id())) {
                log.info("Job {} goes on when Waymark runs again.", run.id());
            } else if (closing) {
                end(run, JobStatus.FAILED, JobStore.with(run.findings(), JobStore.INTERRUPTED), null);
            } else {
                end(run, JobStatus.CANCELLED, run.findings(), null);
            }
        } catch (RuntimeException | Error e) {
            log.error("Job {} failed after {}", run.id(), Trace.of(e));
            end(run, JobStatus.FAILED, JobStore.with(run.findings(), UNEXPECTED), null);
        } finally {
            runs.remove(run.id());
        }
    }

    /** Closes the work before anyone is told that it has ended. */
    private @Nullable Object result(JobRun run, JobWork work) throws InterruptedException {
        try (work) {
            run.goOn();
            store.begun(run.id());
            return work.run(run);
        }
    }

    private void end(JobRun run, JobStatus status, List<Finding> findings, @Nullable Object result) {
        try {
            store.end(run.id(), status, run.progress(), findings, result);
        } catch (RuntimeException databaseAway) {
            // Without a beat it is shown as interrupted, which is what it is.
            log.warn("The end of job {} could not be written: {}", run.id(), Trace.of(databaseAway));
        }
    }

    private void beat() {
        for (JobRun run : runs.values()) {
            try {
                if (!store.beat(run.id(), run.progress(), run.findings())) {
                    run.stop();
                }
            } catch (RuntimeException databaseAway) {
                log.warn("Job {} could not say how far it is: {}", run.id(), Trace.of(databaseAway));
            }
        }
        try {
            takeUpOrders();
        } catch (RuntimeException databaseAway) {
            log.debug("Whether a job was ordered could not be seen: {}", Trace.of(databaseAway));
        }
    }

    @Override
    public void close() {
        closing = true;
        pulse.shutdownNow();
        runs.values().forEach(JobRun::pause);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
