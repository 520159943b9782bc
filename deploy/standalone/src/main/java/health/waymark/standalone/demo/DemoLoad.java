package health.waymark.standalone.demo;

import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.access.PurposeOfUse;
import health.waymark.command.gate.CommandGate;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.EventLog;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.reminder.command.Reminders;
import health.waymark.standalone.EngineClock;
import health.waymark.standalone.data.DataDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends everything the clinic did, in the order of time, while the engine's clock stands where it was done. Killed on the
 * way, the next start goes on: what is there already is answered again and records nothing.
 */
final class DemoLoad implements ApplicationRunner {
    private static final String FILE = "demo.json";
    private static final Duration BEFORE = Duration.ofDays(548);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param at when it was all there */
    record Loaded(Instant at) {}

    private final DataDirectory directory;
    private final EngineClock clock;
    private final CommandGate gate;
    private final Reminders reminders;
    private final DemoClinic clinic;
    private final List<SmartLifecycle> waiting;
    private final String organisation;
    private volatile boolean loaded;

    /** @param waiting what runs by the clock and so waits until it is real time */
    DemoLoad(
            DataDirectory directory,
            EngineClock clock,
            CommandGate gate,
            Reminders reminders,
            EventLog log,
            DemoClinic clinic,
            List<SmartLifecycle> waiting) {
        this.reminders = reminders;
        this.waiting = waiting;
        this.directory = directory;
        this.clock = clock;
        this.gate = gate;
        this.clinic = clinic;
        this.organisation = "default";
        this.loaded = directory.read(FILE, Loaded.class) != null;
        if (!loaded) {
            standAt(later(directory.created().minus(BEFORE), log.headRecordedAt()));
        }
    }

    boolean loaded() {
        return loaded;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!loaded) {
            load();
        }
        waiting.stream().filter(each -> !each.isRunning()).forEach(SmartLifecycle::start);
    }

    private void load() {
        LocalDate today = LocalDate.ofInstant(directory.created(), ZoneOffset.UTC);
        List<Sending> sendings = clinic.plans().stream()
                .flatMap(entry -> Story.of(clinic, entry, today).stream())
                .filter(sending -> sending.at().isBefore(directory.created()))
                .sorted(Comparator.comparing(Sending::at))
                .toList();
        Nights nights = new Nights(reminders, clock);
        try (LoadProgress progress = LoadProgress.of(sendings.size())) {
            for (Sending sending : sendings) {
                nights.passUntil(LocalDate.ofInstant(sending.at(), ZoneOffset.UTC));
                standAt(later(sending.at(), clock.instant()));
                nights.worked(send(sending));
                progress.step();
            }
        }
        nights.passUntil(today);
        clock.runBy(Clock.systemUTC());
        directory.write(FILE, new Loaded(clock.instant()));
        loaded = true;
    }

    private PlanId send(Sending sending) {
        String key = sending.body().get("planId") + "/" + sending.at();
        try {
            return gate.send(actor(sending.by()), sending.type(), JSON.valueToTree(sending.body()), null, key)
                    .planId();
        } catch (Problem refused) {
            throw new StartupRefused(
                    "The demonstration cannot be loaded: " + sending.type() + " at " + sending.at() + " was refused ("
                            + refused.code() + " " + refused.violations() + ").",
                    refused);
        }
    }

    private Actor actor(DemoClinic.Colleague colleague) {
        return new Actor(
                colleague.user(),
                colleague.display(),
                Actor.Kind.USER,
                Set.of(colleague.role()),
                Set.of(),
                organisation,
                new Person(colleague.id(), colleague.display(), colleague.credential()),
                null,
                PurposeOfUse.TREAT);
    }

    private void standAt(Instant instant) {
        clock.runBy(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
