package health.waymark.delivery.gate;

import health.waymark.access.Actor;
import org.jspecify.annotations.Nullable;

/** A person's own settings; nobody has another's. */
public interface NotificationGate {

    /**
     * Whether mail comes to somebody at all.
     *
     * @param mail whether mail is sent here
     * @param address where to; none where nobody has entered one
     */
    record Reach(boolean mail, @Nullable String address) {}

    NotificationSettings of(Actor actor);

    /**
     * Takes the place of what was there.
     *
     * @throws health.waymark.http.Problem 400 with what is wrong with which field
     */
    NotificationSettings change(Actor actor, NotificationSettings wanted);

    /** The quiet hours of the organisation; without times where it has none. */
    QuietHours usual(Actor actor);

    Reach reach(Actor actor);
}
