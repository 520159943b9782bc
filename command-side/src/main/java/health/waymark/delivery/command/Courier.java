package health.waymark.delivery.command;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.command.Reminders;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what is to be brought, brings it and has it recorded. What fails between the bringing and the record is brought
 * again, under the same id.
 */
final class Courier {
    private final Reminders reminders;
    private final Outbox outbox;
    private final List<Route> routes;
    private final Retry retry;
    private final Clock clock;
    private final DeliveryMeters meters;

    Courier(Reminders reminders, Outbox outbox, List<Route> routes, Retry retry, Clock clock, DeliveryMeters meters) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.routes = List.copyOf(routes);
        this.retry = retry;
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether anything can go out by any way. */
    boolean reachesAnybody() {
        return routes.stream().anyMatch(Route::open);
    }

    /**
     * What is to be brought of a reminder. One that nothing brings to anybody is where everybody looks, on the worklist,
     * and that is recorded as its delivery.
     */
    List<Delivery> announced(PlanId plan, ReminderId reminder) {
        Optional<Outstanding> found = reminders.outstanding(plan, reminder);
        boolean pending = found.filter(what -> what.reminder().pending()).isPresent();
        if (found.isEmpty() || !pending && !outbox.knows(reminder)) {
            return List.of();
        }
        Outstanding what = found.get();
        List<Delivery> wanted =
                routes.stream().flatMap(route -> route.wanted(what).stream()).toList();
        if (pending && wanted.isEmpty() && !outbox.stillCarries(reminder)) {
            reminders.delivered(plan, reminder, Channel.WORKLIST, what.recipients(), 1);
        }
        return wanted;
    }

    /** Brings one whose time has come. */
    Outcome bring(Delivery one) {
        Optional<Outstanding> what = reminders.outstanding(one.plan(), one.reminder());
        if (what.isEmpty()) {
            return new Outcome.Dropped(Outcome.Why.OVERTAKEN);
        }
        Optional<Route> route =
                routes.stream().filter(each -> each.channel() == one.channel()).findFirst();
        return route.isEmpty()
                ? new Outcome.Dropped(Outcome.Why.NO_CHANNEL)
                : outcome(one, what.get(), route.get(), () -> route.get().bring(one, what.get()));
    }

    /** Brings a person's reminders in one mail. */
    Map<Delivery, Outcome> bringTogether(List<Delivery> deliveries) {
        Map<Delivery, Outcome> outcomes = new LinkedHashMap<>();
        Map<Delivery, Outstanding> ready = new LinkedHashMap<>();
        List<Letter> letters = new ArrayList<>();
        Optional<MailRoute> mail = routes.stream()
                .filter(MailRoute.class::isInstance)
                .map(MailRoute.class::cast)
                .findFirst();
        for (Delivery one : deliveries) {
            Optional<Outstanding> what = reminders.outstanding(one.plan(), one.reminder());
            if (what.isEmpty() || mail.isEmpty()) {
                outcomes.put(one, new Outcome.Dropped(what.isEmpty() ? Outcome.Why.OVERTAKEN : Outcome.Why.NO_CHANNEL));
                continue;
            }
            Verdict verdict = mail.get().judge(one, what.get());
            Letter letter = verdict.letter();
            if (letter == null) {
                outcomes.put(one, verdict.outcome());
            } else {
                ready.put(one, what.get());
                letters.add(letter);
            }
        }
        if (!ready.isEmpty()) {
            MailRoute route = mail.orElseThrow();
            Attempt sent = sendOnce(route, List.copyOf(ready.keySet()), letters);
            ready.forEach((one, what) -> outcomes.put(one, outcome(one, what, route, sent)));
        }
        return outcomes;
    }

    private static Attempt sendOnce(MailRoute route, List<Delivery> deliveries, List<Letter> letters) {
        try {
            route.sendTogether(deliveries, letters);
            return Outcome.Sent::new;
        } catch (Undelivered failure) {
            return () -> {
                throw failure;
            };
        }
    }

    @FunctionalInterface
    private interface Attempt {
        Outcome make() throws Undelivered;
    }

    private Outcome outcome(Delivery one, Outstanding what, Route route, Attempt attempt) {
        try {
            Outcome outcome = attempt.make();
            if (outcome instanceof Outcome.Sent) {
                reminders.delivered(one.plan(), one.reminder(), one.channel(), route.named(one, what), one.attempt());
                meters.sent(one.channel());
            }
            return outcome;
        } catch (Undelivered failure) {
            meters.failed(one.channel());
            if (!failure.isForGood() && !retry.over(one.tries() + 1)) {
                return new Outcome.Retried(failure.code(), clock.instant().plus(wait(one, failure)));
            }
            reminders.failed(
                    one.plan(), one.reminder(), one.channel(), route.named(one, what), one.attempt(), failure.code());
            meters.dead(one.channel());
            return new Outcome.Dead(failure.code());
        }
    }

    private Duration wait(Delivery one, Undelivered failure) {
        Duration ours = retry.waitAfter(one.tries() + 1);
        Duration theirs = failure.notBefore();
        return theirs != null && theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    /** When to look again at what could not even be looked at. */
    Instant afterTrouble(int failures) {
        return clock.instant().plus(retry.waitAfter(failures));
    }
}
