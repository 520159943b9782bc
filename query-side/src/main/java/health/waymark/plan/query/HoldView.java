package health.waymark.plan.query;

import health.waymark.hold.event.HoldId;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.HoldState;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold that stands.
 *
 * @param matter what it is for, as those who ordered it name it
 */
public record HoldView(
        HoldId holdId,
        Reason reason,
        @LeftOutWhenAbsent @Nullable String matter,
        Person placedBy,
        Instant recordedAt) {

    /** What people know it by. */
    public String called() {
        return matter == null ? reason.text() : matter + ": " + reason.text();
    }

    static HoldView of(HoldState hold) {
        Provenance by = hold.recorded().by();
        return new HoldView(
                hold.id(),
                hold.placed().reason(),
                hold.placed().matter(),
                new Person(by.actorId(), by.actorName(), null),
                hold.recorded().recordedAt());
    }
}
