package health.waymark.projection;

import health.waymark.eventlog.EventLog;
import health.waymark.plan.event.PlanId;
import health.waymark.processing.Failure;
import health.waymark.processing.PositionTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read model as a whole: how far it is, what it waits for, and how it is made anew. */
public final class Projections implements MadeFromLog {
    /** What operators and programs call it: the name of the processor behind it. */
    public static final String NAME = PlansProcessor.NAME;

    private final PlansProcessor processor;
    private final PositionTokens tokens;
    private final Parking parking;
    private final BatchFold fold;
    private final EventLog events;
    private final Arrivals arrivals;
    private final Rebuild rebuild;
    private final TransactionTemplate transaction;

    Projections(
            PlansProcessor processor,
            PositionTokens tokens,
            Parking parking,
            BatchFold fold,
            EventLog events,
            Arrivals arrivals,
            Rebuild rebuild,
            PlatformTransactionManager transactions) {
        this.processor = processor;
        this.tokens = tokens;
        this.parking = parking;
        this.fold = fold;
        this.events = events;
        this.arrivals = arrivals;
        this.rebuild = rebuild;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every event up to this position is in the read model. */
    public long position() {
        return tokens.least(PlansProcessor.NAME);
    }

    /** The last position of the log. */
    public long head() {
        return events.head();
    }

    /** Waits until the read model has come to a position; false if it didn't in time. */
    public boolean awaitPosition(long position, Duration patience) {
        return arrivals.await(() -> position() >= position, patience);
    }

    /** How many batches this process has brought in since it started. */
    public long batches() {
        return arrivals.batches();
    }

    /** Waits until this process has brought in one more than were seen, or for so long. */
    public void awaitBatch(long seen, Duration patience) {
        arrivals.awaitBatch(seen, patience.toMillis());
    }

    public boolean running() {
        return processor.isRunning();
    }

    public boolean inTrouble() {
        return processor.inTrouble();
    }

    /**
     * Makes the read model anew from the first event. Until that is done the views are what they were and follow the log;
     * broken off, it changes nothing.
     */
    public void rebuild() {
        rebuild.replace(new LoggedRebuild());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The same, watched, and with a comparison of what was read with what is read from now on. */
    @Override
    public Comparison rebuild(RebuildWatch watch) {
        return rebuild.compareAndReplace(watch);
    }

    @Override
    public Comparison compare(RebuildWatch watch) {
        return rebuild.compare(watch);
    }

    public List<ParkedPlan> parked() {
        return parking.all();
    }

    public Optional<ParkedPlan> parked(String planId) {
        return parking.find(planId);
    }

    /** Those that need somebody: not those set aside. */
    public long parkedCount() {
        return parking.count();
    }

    /** Tries a parked plan again, from its first event; true when it is parked no longer. */
    public boolean retry(String planId) {
        return Boolean.TRUE.equals(transaction.execute(status -> parking.take(planId)
                .map(parked -> {
                    try {
                        fold.refold(planId, events.everything(new PlanId(UUID.fromString(planId))));
                        parking.release(planId);
                        return true;
                    } catch (RuntimeException again) {
                        if (Failure.passes(again)) {
                            throw again;
                        }
                        parking.park(planId, parked.position(), parked.version(), parked.eventType(), again);
                        return false;
                    }
                })
                .orElse(true)));
    }
}
