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
            move.to(settled(plan));
        });
    }

    private @Nullable Instant settled(PlanId plan) {
        try {
            PlanTime time = reminders.read(plan);
            Optional<Look> next = cycle.next(time.plan(), time.reminders(), now());
            if (time.over()) {
                list.remove(plan);
            } else {
                boolean silent = cycle.hasToldOfSilence(time.plan(), time.reminders());
                next.ifPresentOrElse(look -> list.write(plan, look, silent), () -> list.writeNothingDue(plan, silent));
            }
            return next.map(Look::at).orElse(null);
        } catch (RuntimeException failure) {
            if (Failure.passes(failure)) {
                throw failure;
            }
            return postponed(plan, failure);
        }
    }

    /** A look failed: it is tried again later. */
    void postpone(PlanId plan, Throwable failure, Move move) {
        transaction.executeWithoutResult(status -> {
            list.lock(plan);
            move.to(postponed(plan, failure));
        });
    }

    private Instant postponed(PlanId plan, Throwable failure) {
        String named = Failure.named(failure);
        meters.lookFailed();
        log.warn("A plan could not be looked at and is tried again later: {}", named);
        return list.postpone(plan, now(), named);
    }

    /** What the database can keep as it is, so that list and task can be compared. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
