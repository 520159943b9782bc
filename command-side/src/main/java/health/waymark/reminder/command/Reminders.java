package health.waymark.reminder.command;

import health.waymark.plan.event.PlanId;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.state.Recipients;
import health.waymark.reminder.state.ReminderState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Everything that is recorded about reminders goes through here. Whoever loses a race for the stream looks again at what
 * then is there: so each fact is recorded once, whoever says it and however often.
 */
public final class Reminders {
    private static final int TRIES = 20;

    private final ReminderLog log;
    private final ReviewCycle cycle;
    private final Clock clock;
    private final ReminderMeters meters;

    Reminders(ReminderLog log, ReviewCycle cycle, Clock clock, ReminderMeters meters) {
        this.log = log;
        this.cycle = cycle;
        this.clock = clock;
        this.meters = meters;
    }

    /** Records what a plan calls for now; returns how many events that were. */
    public int look(PlanId plan) {
        return record(plan, time -> cycle.decide(time.plan(), time.reminders(), clock.instant()));
    }

    /** When a plan will call for something, should nothing else happen to it; empty where it never will. */
    public Optional<Instant> next(PlanId plan) {
        PlanTime time = log.read(plan);
        return cycle.next(time.plan(), time.reminders(), clock.instant()).map(Look::at);
    }

    /** A reminder as it stands; empty where there is none. */
    public Optional<ReminderState> find(PlanId plan, ReminderId reminder) {
        return log.read(plan).reminders().find(reminder);
    }

    /**
     * A reminder that is to go out if it goes out now. It is for those the plan names today, whoever it named when it was
     * issued, and whether or not others of them have had it. Empty where the plan calls for it no longer.
     */
    public Optional<Outstanding> outstanding(PlanId plan, ReminderId reminder) {
        PlanTime time = log.read(plan);
        return time.reminders()
                .find(reminder)
                .filter(state -> cycle.callsFor(time.plan(), time.reminders(), state, clock.instant()))
                .map(state -> new Outstanding(
                        time.plan(), state, Recipients.of(state.issued().kind(), time.plan())));
    }

    /**
     * Says that a channel brought a reminder to somebody, or to a system where nobody is named. Recorded once for each
     * channel and recipient; true if this recorded it.
     */
    public boolean delivered(PlanId plan, ReminderId reminder, Channel channel, List<Recipient> to, int attempt) {
        return about(plan, reminder, state -> {
            ReminderIssued issued = state.issued();
            List<Recipient> anew = to.stream()
                    .filter(recipient -> !state.reached(channel, recipient))
                    .toList();
            boolean known = to.isEmpty() ? state.reached(channel, null) : anew.isEmpty();
            return known
                    ? List.of()
                    : List.of(Fact.now(new ReminderDelivered(plan, reminder, issued.kind(), channel, anew, attempt)));
        });
    }

    /**
     * Says that a channel gave a reminder up after so many attempts. Recorded once for each channel, recipients and number
     * of attempts; true if this recorded it.
     *
     * @param cause a code or a class, never a text that may be about somebody
     */
    public boolean failed(
            PlanId plan, ReminderId reminder, Channel channel, List<Recipient> to, int attempt, String cause) {
        return about(
                plan,
                reminder,
                state -> state.givenUp(channel, to, attempt)
                        ? List.of()
                        : List.of(Fact.now(new ReminderFailed(
                                plan, reminder, state.issued().kind(), channel, to, attempt, cause))));
    }

    private boolean about(PlanId plan, ReminderId reminder, Function<ReminderState, List<Fact>> decision) {
        return record(plan, time -> time.reminders()
                        .find(reminder)
                        .map(decision)
                        .orElseThrow(() -> new IllegalArgumentException("There is no such reminder.")))
                > 0;
    }

    private int record(PlanId plan, Function<PlanTime, List<Fact>> decision) {
        for (int tries = 1; ; tries++) {
            PlanTime time = log.read(plan);
            List<Fact> facts = decision.apply(time);
            if (facts.isEmpty()) {
                return 0;
            }
            try {
                log.append(time, facts);
                meters.recorded(facts);
                return facts.size();
            } catch (ConcurrencyException lost) {
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }
}
