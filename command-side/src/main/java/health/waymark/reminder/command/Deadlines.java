package health.waymark.reminder.command;

import health.waymark.plan.event.PlanId;
import health.waymark.processing.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a plan's row of the due list and the task that looks at it together, in one transaction. The row is locked before
 * the log is read: of two who do this at once the later one has seen what the earlier one saw, and more.
 */
final class Deadlines {
    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    /** How the task is moved: from outside, or by the run of the task itself. */
    @FunctionalInterface
    interface Move {
        /** @param at null where there is nothing to look for */
        void to(@Nullable Instant at);
    }

    private final DueList list;
    private final ReminderLog reminders;
    private final ReviewCycle cycle;
    private final Clock clock;
    private final ReminderMeters meters;
    private final TransactionTemplate transaction;

    Deadlines(
            DueList list,
            ReminderLog reminders,
            ReviewCycle cycle,
            Clock clock,
            ReminderMeters meters,
            PlatformTransactionManager transactions) {
        this.list = list;
        this.reminders = reminders;
        this.cycle = cycle;
        this.clock = clock;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works out anew when the plan must be looked at. A plan that cannot be read is put off, and holds up no other. */
    void settle(PlanId plan, Move move) {
        transaction.executeWithoutResult(status -> {
            list.lock(plan);
            try {
                settled(plan, reminders.read(plan), move);
            } catch (RuntimeException failure) {
                if (Failure.passes(failure)) {
                    throw failure;
                }
                postponed(plan, failure, move);
            }
        });
    }

    private void settled(PlanId plan, PlanTime time, Move move) {
        if (time.over()) {
            list.remove(plan);
            move.to(null);
            return;
        }
        Optional<Look> next = cycle.next(time.plan(), time.reminders(), now());
        boolean silent = cycle.hasToldOfSilence(time.plan(), time.reminders());
        next.ifPresentOrElse(look -> list.write(plan, look, silent), () -> list.writeNothingDue(plan, silent));
        move.to(next.map(Look::at).orElse(null));
    }

    /** A look failed: it is tried again later. */
    void postpone(PlanId plan, Throwable failure, Move move) {
        transaction.executeWithoutResult(status -> {
            list.lock(plan);
            postponed(plan, failure, move);
        });
    }

    private void postponed(PlanId plan, Throwable failure, Move move) {
        String named = Failure.named(failure);
        move.to(list.postpone(plan, now(), named));
        meters.lookFailed();
        log.warn("A plan could not be looked at and is tried again later: {}", named);
    }

    /** What the database can keep as it is, so that list and task can be compared. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
