package health.waymark.delivery.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.reminder.event.ReminderKind;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody's own settings, kept from what nobody may have. */
final class OwnNotifications implements NotificationGate {
    private static final String FIXED = "can't be switched off: whoever gets it must act";

    private final NotificationStore store;
    private final Addresses addresses;
    private final boolean mail;
    private final DeliveryTasks tasks;
    private final Clock clock;

    OwnNotifications(NotificationStore store, Addresses addresses, boolean mail, DeliveryTasks tasks, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.mail = mail;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public NotificationSettings of(Actor actor) {
        return store.of(actor.organisation(), person(actor));
    }

    @Override
    public NotificationSettings change(Actor actor, NotificationSettings wanted) {
        String person = person(actor);
        List<Violation> violations = violations(wanted);
        if (!violations.isEmpty()) {
            throw Problem.malformed(violations);
        }
        store.put(actor.organisation(), person, wanted, clock.instant());
        tasks.reconsider(actor.organisation(), person);
        return store.of(actor.organisation(), person);
    }

    @Override
    public QuietHours usual(Actor actor) {
        return store.usual();
    }

    @Override
    public Reach reach(Actor actor) {
        return new Reach(mail, addresses.of(actor.organisation(), person(actor)).orElse(null));
    }

    private static String person(Actor actor) {
        actor.require(Right.BE_REMINDED);
        String person = actor.personId();
        if (person == null) {
            throw Problem.forbidden("Only a person is reminded, and a system isn't one.");
        }
        return person;
    }

    private static List<Violation> violations(NotificationSettings wanted) {
        List<Violation> violations = new ArrayList<>();
        for (ReminderKind kind : ReminderKind.values()) {
            if (NotificationSettings.FIXED.contains(kind) && !wanted.email().getOrDefault(kind, true)) {
                violations.add(new Violation("/email/" + kind, FIXED));
            }
        }
        QuietHours quiet = wanted.quietHours();
        if (quiet.use() == QuietHours.Use.OWN) {
            check("/quietHours/from", quiet.from(), violations);
            check("/quietHours/to", quiet.to(), violations);
            if (quiet.from() != null && quiet.from().equals(quiet.to())) {
                violations.add(new Violation("/quietHours/to", "must be another time than when they begin"));
            }
        }
        if (wanted.digestAt() != null) {
            check("/digestAt", wanted.digestAt(), violations);
        }
        return violations;
    }

    private static void check(String pointer, @Nullable LocalTime time, List<Violation> violations) {
        if (time == null) {
            violations.add(new Violation(pointer, "is required"));
        } else if (time.getSecond() != 0 || time.getNano() != 0) {
            violations.add(new Violation(pointer, "must be a time of day such as 07:30"));
        }
    }
}
