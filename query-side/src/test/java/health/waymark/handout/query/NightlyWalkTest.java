package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.SetClock;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.query.LedgerSettings;
import health.waymark.ledger.query.SealedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of each night, over a record that was handed out into a folder. */
class NightlyWalkTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant EVENING = Instant.parse("2026-03-02T22:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-03T07:30:00Z"); // half past two

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final SealedLog log = new SealedLog();
    private final SetClock clock = new SetClock(EVENING);
    private final Errands errands = new Errands(log.jdbc());
    private final Walks walks = new Walks(log.jdbc());
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void handOut() throws Exception {
        mail.start();
        for (int i = 0; i < 4; i++) {
            log.record(25);
            log.seal();
            SignedNote note = SignedNote.parse(log.queries().sealed().orElseThrow());
            new FolderTarget(folder, Duration.ZERO, log.queries()::known, log.queries()::root)
                    .handOut(Checkpoint.parse(note.text()), note, 0);
        }
    }

    @AfterEach
    void stop() {
        mail.stop();
        log.close();
    }

    private NightlyWalk process() {
        return new NightlyWalk(
                Optional.of(LocalTime.of(2, 30)),
                ZONE,
                clock,
                errands,
                walks,
                log.verifications(() -> new FolderContents(folder).held(Optional.empty())),
                List.of(MailTargetTest.Mailbox.at(mail, "records@auditor.example", InstantSource.system())));
    }

    @Test
    void theRecordIsWalkedOnceANightWhoeverComesToIt() {
        NightlyWalk one = process();
        NightlyWalk other = process();
        one.look();
        assertThat(one.due()).contains(NIGHT);
        clock.set(NIGHT.minusSeconds(1));
        one.look();
        assertThat(walks.last()).as("not before").isEmpty();
        clock.set(NIGHT.plusSeconds(3));
        one.look();
        other.look();
        Walk walk = walked(1);
        assertThat(walk).isEqualTo(new Walk(NIGHT.plusSeconds(3), NIGHT.plusSeconds(3), 100, 100, 4, null, null, null));
        assertThat(one.due()).contains(NIGHT.plus(Duration.ofDays(1)));
        other.look();
        clock.set(NIGHT.plus(Duration.ofHours(23)));
        other.look();
        assertThat(count()).isEqualTo(1);
        assertThat(mail.getReceivedMessages()).isEmpty();
        log.record(5);
        log.seal();
        clock.set(NIGHT.plus(Duration.ofDays(1)));
        other.look();
        assertThat(walked(2).events()).isEqualTo(105);
    }

    /** Unmounted, it must clear nothing that was found. */
    @Test
    void withoutTheFolderNoWalkComesToItsEnd() throws Exception {
        NightlyWalk walk = process();
        walk.look();
        Path away = Files.move(folder, folder.resolveSibling(folder.getFileName() + "-away"));
        clock.set(NIGHT);
        walk.look();
        await().until(() -> walk.due().orElseThrow().equals(NIGHT.plus(Duration.ofHours(1))));
        assertThat(count()).isZero();
        Files.move(away, folder);
        clock.set(NIGHT.plus(Duration.ofHours(1)));
        walk.look();
        assertThat(walked(1).held()).isEqualTo(4);
    }

    /** Clocks change on the eighth: then half past two there isn't. */
    @Test
    void theNightIsTheOrganisations() {
        clock.set(Instant.parse("2026-03-08T06:00:00Z"));
        NightlyWalk walk = process();
        walk.look();
        assertThat(walk.due()).contains(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void whatWasAlteredIsToldToEverybodyWhoIsToKnow() throws Exception {
        UUID plan = UUID.fromString(log.jdbc()
                .sql("select stream from event_log.event where position = 33")
                .query(String.class)
                .single());
        log.tamper("event_log.event", "update event_log.event set payload = payload || ' ' where position = 33");
        Walk walk = night();
        assertThat(walk.position()).isEqualTo(33);
        assertThat(walk.plan()).isEqualTo(plan);
        assertThat(walk.checked()).isEqualTo(32);
        assertThat(walk.finding()).startsWith("The event at position 33 isn't the one that was sealed");
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("The record isn't as it was sealed");
            assertThat(String.valueOf(message.getContent())).isNotEmpty();
        });
        OutsideAlarm alarm = new OutsideAlarm(outside());
        assertThat(alarm.isRaised()).isTrue();
        assertThat(alarm.details()).containsEntry("walkFound", walk.finding());

        log.tamper(
                "event_log.event",
                "update event_log.event set payload = substring(payload for length(payload) - 1) where position = 33");
        clock.set(NIGHT.plus(Duration.ofDays(1)));
        process().look();
        assertThat(walked(2).finding()).isNull();
        assertThat(alarm.isRaised()).isFalse();
    }

    @Test
    void anOlderBackupIsFoundByWhatLiesInTheFolder() {
        log.tamper("event_log.event", "delete from event_log.event where position > 75");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 75");
        assertThat(night().finding())
                .startsWith("The end is missing: the checkpoint in "
                        + folder.resolve("00000000000000000100.checkpoint")
                        + " has 100 events, the ledger 75, up to position 75.");
    }

    /** With the key even, which lies in the database: between which two checkpoints it was is known still. */
    @Test
    void aHistoryWrittenAnewIsFoundByWhatLiesInTheFolder() {
        log.tamper("event_log.event", "update event_log.event set payload = payload || ' ' where position = 60");
        log.tamper("ledger.seal", "delete from ledger.seal where size > 0");
        log.tamper("ledger.subtree", "insert into ledger.subtree values (3, 99, sha256('x'))");
        log.seal();
        Walk walk = night();
        assertThat(walk.finding())
                .startsWith(
                        "The ledger isn't what it was: its first 75 leaves have another root than the checkpoint in "
                                + folder.resolve("00000000000000000075.checkpoint"))
                .contains("Something from position 51 to 75 was altered, and the ledger made anew with it.");
        assertThat(walk.position()).isEqualTo(51);
    }

    @Test
    void aLedgerBegunAnewUnderAnotherKeyIsFoundByWhatLiesInTheFolder() {
        log.tamper("ledger.seal", "delete from ledger.seal where size > 0");
        log.tamper("ledger.signing_key", "delete from ledger.signing_key");
        log.tamper("ledger.signing_secret", "delete from ledger.signing_secret");
        log.tamper("ledger.seal", "delete from ledger.seal");
        log.seal();
        assertThat(night().finding())
                .startsWith("The checkpoint in " + folder.resolve("00000000000000000025.checkpoint")
                        + " isn't one of this log: ");
    }

    @Test
    void oneThatIsInterruptedBeginsAgainAnHourLater() throws Exception {
        process().look();
        clock.set(NIGHT);
        log.jdbc().sql("update ledger.errand set held_until = null").update();
        NightlyWalk interrupted = new NightlyWalk(
                Optional.of(LocalTime.of(2, 30)),
                ZONE,
                clock,
                errands,
                walks,
                log.verifications(() -> {
                    throw new IllegalStateException("as when the disk goes");
                }),
                List.of());
        interrupted.look();
        await().untilAsserted(() -> assertThat(interrupted.due()).contains(NIGHT.plus(Duration.ofHours(1))));
        assertThat(walks.last()).isEmpty();
        clock.set(NIGHT.plus(Duration.ofHours(1)));
        process().look();
        assertThat(walked(1).finding()).isNull();
    }

    @Test
    void itCanBeSwitchedOffAndASettingThatIsNoTimeIsRefused() {
        for (String off : List.of("off", "OFF", "false", "")) {
            assertThat(settings(off).nightly()).isEmpty();
        }
        assertThat(settings("23:15").nightly()).contains(LocalTime.of(23, 15));
        Assertions.assertThatThrownBy(() -> settings("at night").nightly())
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("waymark.ledger.verify-at is a time of day as in 02:30, or off, not at night.");
    }

    private static LedgerSettings settings(String verifyAt) {
        return new LedgerSettings(null, Duration.ZERO, 1, verifyAt);
    }

    private Walk night() {
        process().look();
        clock.set(NIGHT);
        process().look();
        return walked(1);
    }

    private Walk walked(int times) {
        await().until(() -> count() == times
                && Objects.requireNonNull(errands.due("walk").orElse(null)).isAfter(clock.instant()));
        return walks.last().orElseThrow();
    }

    private long count() {
        return log.jdbc()
                .sql("select count(*) from ledger.walk")
                .query(Long.class)
                .single();
    }

    private Outside outside() {
        HandOuts handOuts = new HandOuts(log.jdbc());
        HandingOut nowhere =
                new HandingOut(List.of(), errands, handOuts, log.queries(), clock, new Attempts(Duration.ofMinutes(1)));
        return new Outside(nowhere, handOuts, errands, process(), walks);
    }
}
