package health.waymark.delivery.command;

import health.waymark.access.Person;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To people who have an address and want it, when they may be written to. */
final class MailRoute implements Route {
    private final Addresses addresses;
    private final NotificationStore settings;
    private final MailSender sender;
    private final Clock clock;
    private final ZoneId zone;

    MailRoute(Addresses addresses, NotificationStore settings, MailSender sender, Clock clock, ZoneId zone) {
        this.addresses = addresses;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean open() {
        return addresses.any();
    }

    @Override
    public List<Delivery> wanted(Outstanding what) {
        String organisation = what.plan().organisation();
        return people(what).entrySet().stream()
                .filter(person -> addresses.of(organisation, person.getKey()).isPresent())
                .filter(person -> settings.of(organisation, person.getKey())
                        .wants(what.reminder().issued().kind()))
                .map(person ->
                        Delivery.of(what, Channel.EMAIL, person.getValue().as(), person.getKey()))
                .toList();
    }

    /** By id, each in the first part they have. */
    private Map<String, Recipient> people(Outstanding what) {
        Map<String, Recipient> people = new LinkedHashMap<>();
        what.recipients().stream().flatMap(recipient -> named(recipient, what)).forEach(recipient -> {
            String id = recipient.id();
            if (id != null) {
                people.putIfAbsent(id, recipient);
            }
        });
        return people;
    }

    private Stream<Recipient> named(Recipient recipient, Outstanding what) {
        return recipient.id() != null
                ? Stream.of(recipient)
                : addresses.compliance(what.plan().organisation()).stream().map(MailRoute::watcher);
    }

    private static Recipient watcher(Person person) {
        return new Recipient(Recipient.Part.COMPLIANCE, person.id(), person.display());
    }

    @Override
    public Outcome bring(Delivery delivery, Outstanding what) throws Undelivered {
        Verdict verdict = judge(delivery, what);
        Letter letter = verdict.letter();
        if (letter == null) {
            return verdict.outcome();
        }
        Outcome later = delivery.atOnce() ? null : later(delivery);
        if (later != null) {
            return later;
        }
        sender.send(delivery.id(), letter.address(), List.of(letter));
        return new Outcome.Sent();
    }

    /** Whether a delivery is to go out now, and what it says then. */
    Verdict judge(Delivery delivery, Outstanding what) {
        Recipient recipient = people(what).get(delivery.recipient());
        if (recipient == null) {
            return Verdict.dropped(Outcome.Why.HANDED_OVER);
        }
        if (what.reminder().reached(Channel.EMAIL, recipient)) {
            return Verdict.of(new Outcome.Sent());
        }
        Optional<String> address = addresses.of(delivery.organisation(), delivery.recipient());
        if (address.isEmpty()) {
            return Verdict.dropped(Outcome.Why.NO_ADDRESS);
        }
        boolean wanted =
                settings.of(delivery.organisation(), delivery.recipient()).wants(delivery.kind());
        return wanted || delivery.atOnce()
                ? Verdict.of(Letter.of(what, recipient, address.get()))
                : Verdict.dropped(Outcome.Why.SWITCHED_OFF);
    }

    private @Nullable Outcome later(Delivery delivery) {
        NotificationSettings chosen = settings.of(delivery.organisation(), delivery.recipient());
        Instant now = clock.instant();
        Optional<Instant> digest = Hours.digestAfter(now, chosen, zone);
        if (digest.isPresent()) {
            return new Outcome.Gathered(digestOf(delivery), digest.get());
        }
        return Hours.quietUntil(now, chosen.quietHours(), zone)
                .map(Outcome.Later::new)
                .orElse(null);
    }

    /** The daily mail of a person. */
    private static UUID digestOf(Delivery delivery) {
        String name = delivery.organisation() + "\n" + delivery.recipient();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    void sendTogether(List<Delivery> deliveries, List<Letter> letters) throws Undelivered {
        StringBuilder ids = new StringBuilder();
        deliveries.stream().map(Delivery::id).sorted().forEach(ids::append);
        UUID id = UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8));
        sender.send(id, letters.get(0).address(), letters);
    }

    @Override
    public List<Recipient> named(Delivery delivery, Outstanding what) {
        Recipient recipient = people(what).get(delivery.recipient());
        return recipient == null ? List.of() : List.of(recipient);
    }
}
