package health.waymark.handout.query;

import health.waymark.delivery.mail.MailServer;
import health.waymark.delivery.mail.MailSettings;
import health.waymark.ledger.query.HeldElsewhere;
import health.waymark.ledger.query.KnownWitnesses;
import health.waymark.ledger.query.LedgerAlarm;
import health.waymark.ledger.query.LedgerQueries;
import health.waymark.ledger.query.LedgerSettings;
import health.waymark.ledger.query.Verifications;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes out and the nightly walk, wired by hand. A demonstration hands out nothing, and is walked when somebody asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandOutSettings.class)
public class HandOutConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** For all that is said to and fro in one attempt. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Said before the first bean: what is refused for its settings alone has touched no database. */
    @Bean
    static BeanFactoryPostProcessor handOutsMustWork(Environment environment) {
        return beans -> Binder.get(environment)
                .bind("waymark.ledger.hand-out", HandOutSettings.class)
                .ifBound(settings -> settings.mustWork(mail(environment)));
    }

    /** As reminders are handed over; where only the views run, nobody else has bound it. */
    private static MailSettings mail(Environment environment) {
        return Binder.get(environment)
                .bind("waymark.delivery.mail", MailSettings.class)
                .orElseGet(() -> new MailSettings(null, 0, MailSettings.Security.STARTTLS, null, null, null, Map.of()));
    }

    @Bean
    KnownWitnesses knownWitnesses(HandOutSettings settings) {
        return new KnownWitnesses(settings.witnesses());
    }

    @Bean
    HeldElsewhere heldElsewhere(HandOutSettings settings, HandOuts handOuts) {
        return () -> settings.folderNamed()
                .map(name -> new FolderContents(Path.of(name)))
                .map(there -> there.held(handOuts.lastDone(Target.Kind.FOLDER, there.place())))
                .orElse(List.of());
    }

    @Bean
    HandOuts handOuts(JdbcClient jdbc) {
        return new HandOuts(jdbc);
    }

    @Bean
    Errands errands(JdbcClient jdbc) {
        return new Errands(jdbc);
    }

    @Bean
    Walks walks(JdbcClient jdbc) {
        return new Walks(jdbc);
    }

    @Bean
    HandingOut handingOut(
            HandOutSettings settings,
            Environment environment,
            Errands errands,
            HandOuts handOuts,
            LedgerQueries ledger,
            Clock clock,
            @Value("${waymark.demo:false}") boolean demo) {
        List<Target> targets = new ArrayList<>();
        if (!demo) {
            settings.folderNamed()
                    .map(name -> new FolderTarget(Path.of(name), settings.folderEvery(), ledger::known, ledger::root))
                    .ifPresent(targets::add);
            targets.addAll(mailboxes(settings, environment));
            targets.addAll(witnesses(settings, ledger));
        }
        return new HandingOut(targets, errands, handOuts, ledger, clock, new Attempts(LONGEST));
    }

    /** Nothing that could call anybody is made where there is nobody to call. */
    private static List<WitnessTarget> witnesses(HandOutSettings settings, LedgerQueries ledger) {
        if (settings.witness().isEmpty()) {
            return List.of();
        }
        WitnessClient client = new WitnessClient(CONNECT, PATIENCE);
        return settings.witness().entrySet().stream()
                .map(each -> new WitnessTarget(
                        each.getValue().prefix(each.getKey()),
                        each.getValue().verifier(each.getKey()),
                        settings.witnessEvery(),
                        ledger,
                        client,
                        InstantSource.system()))
                .toList();
    }

    private static List<MailTarget> mailboxes(HandOutSettings settings, Environment environment) {
        if (settings.addresses().isEmpty()) {
            return List.of();
        }
        MailServer server = MailServer.of(mail(environment), CONNECT, PATIENCE);
        return settings.addresses().stream()
                .map(address -> new MailTarget(server, address, settings.mailEvery(), InstantSource.system()))
                .toList();
    }

    @Bean
    NightlyWalk nightlyWalk(
            LedgerSettings settings,
            ZoneId zone,
            Clock clock,
            Errands errands,
            Walks walks,
            Verifications verifications,
            HandOutSettings handOuts,
            Environment environment,
            @Value("${waymark.demo:false}") boolean demo) {
        return new NightlyWalk(
                demo ? Optional.empty() : settings.nightly(),
                zone,
                clock,
                errands,
                walks,
                verifications,
                demo ? List.of() : mailboxes(handOuts, environment));
    }

    @Bean
    Rounds rounds(HandingOut handingOut, NightlyWalk nightly) {
        return new Rounds(List.of(handingOut::look, nightly::look));
    }

    @Bean
    Outside outside(HandingOut handingOut, HandOuts handOuts, Errands errands, NightlyWalk nightly, Walks walks) {
        return new Outside(handingOut, handOuts, errands, nightly, walks);
    }

    @Bean
    LedgerAlarm outsideAlarm(Outside outside) {
        return new OutsideAlarm(outside);
    }

    @Bean
    OutsideMeters outsideMeters(Outside outside, Clock clock) {
        return new OutsideMeters(outside, clock);
    }
}
