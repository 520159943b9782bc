package health.waymark.reminder.state;

import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderIssued;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reminder as it stands. */
public final class ReminderState {
    private record Reached(Channel channel, @Nullable Recipient recipient) {}

    private record GivenUp(Channel channel, List<Recipient> to, int attempt) {}

    private final ReminderIssued issued;
    private final Instant issuedAt;
    private final Set<Reached> reached = new HashSet<>();
    private final Set<GivenUp> givenUp = new HashSet<>();
    private ReminderStatus status = ReminderStatus.PENDING;

    ReminderState(ReminderIssued issued, Instant issuedAt) {
        this.issued = issued;
        this.issuedAt = issuedAt;
    }

    void apply(ReminderEvent event) {
        status = status.after(event);
        if (event instanceof ReminderDelivered delivered) {
            (delivered.to().isEmpty() ? java.util.Collections.<@Nullable Recipient>singletonList(null) : delivered.to())
                    .forEach(recipient -> reached.add(new Reached(delivered.channel(), recipient)));
        } else if (event instanceof ReminderFailed failed) {
            givenUp.add(new GivenUp(failed.channel(), failed.to(), failed.attempt()));
        }
    }

    public ReminderIssued issued() {
        return issued;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public ReminderStatus status() {
        return status;
    }

    public boolean pending() {
        return status == ReminderStatus.PENDING;
    }

    /** Pending, or given up: it reached nobody and is still called for. */
    public boolean unsent() {
        return status == ReminderStatus.PENDING || status == ReminderStatus.FAILED;
    }

    /** Whether a channel has brought it to somebody; null for a channel that goes to nobody by name. */
    public boolean reached(Channel channel, @Nullable Recipient recipient) {
        return reached.contains(new Reached(channel, recipient));
    }

    /** Whether it is recorded that a channel gave it up at this attempt. */
    public boolean givenUp(Channel channel, List<Recipient> to, int attempt) {
        return givenUp.contains(new GivenUp(channel, to, attempt));
    }
}
