package health.waymark.fhir.command;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/** What an import came to, counted while several plans are at it. */
final class ImportTally {
    final AtomicLong newPlans = new AtomicLong();
    final AtomicLong knownPlans = new AtomicLong();
    final AtomicLong commands = new AtomicLong();
    final AtomicLong events = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final LongAccumulator position = new LongAccumulator(Math::max, 0);

    /**
     * The job's result.
     *
     * @param resources of any type, mapped or not
     * @param carePlans how many of them are CarePlans
     * @param plans how many are plans now that weren't before
     * @param knownPlans how many were here already
     * @param commands how many were recorded in this run
     * @param events that they led to
     * @param refused commands that a rule or their own form stopped
     * @param position the last event's place in the log; 0 if there was none
     */
    record Result(
            long resources,
            long carePlans,
            long plans,
            long knownPlans,
            long commands,
            long events,
            long refused,
            long position) {}

    Result result(long resources, long carePlans) {
        return new Result(
                resources,
                carePlans,
                newPlans.get(),
                knownPlans.get(),
                commands.get(),
                events.get(),
                refused.get(),
                position.get());
    }
}
