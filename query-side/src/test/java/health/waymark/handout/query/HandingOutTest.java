package health.waymark.handout.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.waymark.eventlog.SetClock;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.query.LedgerAlarm;
import health.waymark.ledger.query.SealedLog;
import health.waymark.ledger.query.Verifications;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When checkpoints go out, what is kept of it, and what happens when they can't. */
class HandingOutTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SealedLog log = new SealedLog();
    private final SetClock clock = new SetClock(NOON);
    private final Place place = new Place("/mnt/worm");
    private final HandOuts handOuts = new HandOuts(log.jdbc());
    private final Errands errands = new Errands(log.jdbc());
    private final HandingOut handingOut = process();

    private HandingOut process(Target... more) {
        List<Target> targets = new ArrayList<>(List.of(more));
        targets.add(0, place);
        return new HandingOut(targets, errands, handOuts, log.queries(), clock, new Attempts(LONGEST));
    }

    @BeforeEach
    void seal() {
        grow(10);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private void grow(int more) {
        log.record(more);
        log.seal();
    }

    @Test
    void oneGoesOutAtOnceAndThenOneAnHourWhileTheRecordGrows() {
        handingOut.look();
        assertThat(sizes()).containsExactly(10L);
        grow(5);
        handingOut.look();
        after(Duration.ofMinutes(59));
        assertThat(sizes()).as("not before the hour").containsExactly(10L);
        after(Duration.ofMinutes(60));
        assertThat(sizes()).containsExactly(10L, 15L);
        after(Duration.ofMinutes(300));
        assertThat(sizes()).as("nothing was sealed").containsExactly(10L, 15L);
        grow(1);
        after(Duration.ofMinutes(301));
        assertThat(sizes())
                .as("what is new after a rest waits for no whole hour")
                .containsExactly(10L, 15L, 16L);
        assertThat(rows()).isEqualTo(3);
    }

    /** As after record and ledger were written anew: whoever holds the one before is to notice. */
    @Test
    void anotherTreeOfTheSameSizeGoesOutToo() {
        handOuts.add(place, new HandOut(NOON, 10, new byte[32], null, false, null));
        handingOut.look();
        assertThat(sizes()).containsExactly(10L);
    }

    @Test
    void anEmptyTreeGoesNowhere() {
        try (SealedLog empty = new SealedLog()) {
            empty.seal();
            new HandingOut(
                            List.of(place),
                            new Errands(empty.jdbc()),
                            new HandOuts(empty.jdbc()),
                            empty.queries(),
                            clock,
                            new Attempts(LONGEST))
                    .look();
        }
        assertThat(place.taken).isEmpty();
    }

    @Test
    void whereNothingIsConfiguredNothingGoesOut() {
        assertThat(log.bean(HandingOut.class).targets()).isEmpty();
        assertThat(log.bean(Outside.class).targets()).isEmpty();
    }

    @Test
    void severalProcessesHandOutOnce() {
        HandingOut other = process();
        handingOut.look();
        other.look();
        grow(1);
        clock.set(NOON.plus(Duration.ofHours(2)));
        other.look();
        handingOut.look();
        assertThat(sizes()).containsExactly(10L, 11L);
    }

    /** It took it and was heard of no more. */
    @Test
    void anotherTakesOverWhatAProcessDiedAt() {
        errands.begin(place.name(), NOON);
        assertThat(errands.take(place.name(), NOON)).contains(0);
        after(Duration.ofMinutes(2));
        assertThat(place.taken).as("while it may be at it").isEmpty();
        log.jdbc()
                .sql("update ledger.errand set held_until = clock_timestamp() - interval '1 second'")
                .update();
        handingOut.look();
        assertThat(sizes()).containsExactly(10L);
    }

    @Test
    void whatFailsIsTriedAgainLessAndLessOftenAndStopsNoSealing() {
        place.refusal = NotHandedOut.because("The folder /mnt/worm is full: make room, or name another.");
        List<Duration> tries = new ArrayList<>();
        long before = 0;
        for (int minute = 0; minute < 200; minute++) {
            clock.set(NOON.plus(Duration.ofMinutes(minute)));
            handingOut.look();
            if (rows() > before) {
                tries.add(Duration.ofMinutes(minute));
                before = rows();
            }
        }
        assertThat(tries)
                .containsExactly(
                        Duration.ofMinutes(0),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(7),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(31),
                        Duration.ofMinutes(63),
                        Duration.ofMinutes(123),
                        Duration.ofMinutes(183));
        grow(3);
        assertThat(log.checkpoint().size()).isEqualTo(13);
        assertThat(handingOut.failures(Target.Kind.FOLDER)).isEqualTo(9);
        TargetView view = outside().targets().get(0);
        assertThat(view.failure()).isEqualTo("The folder /mnt/worm is full: make room, or name another.");
        assertThat(view.at()).isNull();
        assertThat(view.next()).isEqualTo(NOON.plus(Duration.ofMinutes(243)));

        place.refusal = null;
        after(Duration.ofMinutes(243));
        assertThat(sizes()).containsExactly(13L);
        assertThat(outside().targets().get(0))
                .isEqualTo(new TargetView(
                        "FOLDER",
                        "/mnt/worm",
                        13L,
                        NOON.plus(Duration.ofMinutes(243)),
                        null,
                        null,
                        false,
                        NOON.plus(Duration.ofMinutes(303))));
    }

    @Test
    void oneThatFailsKeepsNoOtherWaiting() {
        Place well = new Place("/mnt/other");
        place.refusal = NotHandedOut.because("No.");
        process(well).look();
        assertThat(well.taken).hasSize(1);
    }

    @Test
    void oneThatHangsKeepsNoOtherWaiting() {
        Place well = new Place("/mnt/other");
        place.answers = new CountDownLatch(1);
        new HandingOut(
                        List.of(place, well),
                        errands,
                        handOuts,
                        log.queries(),
                        clock,
                        new Attempts(Duration.ofMillis(100)))
                .look();
        place.answers.countDown();
        assertThat(well.taken).hasSize(1);
        assertThat(handOuts.standing(place).orElseThrow().failure()).contains("didn't come to an end");
    }

    @Test
    void thatItCouldNotBeHandedOutIsToldAndAContradictionRaisesTheAlarm() {
        LedgerAlarm alarm = new OutsideAlarm(outside());
        place.refusal = NotHandedOut.because("It is away.");
        handingOut.look();
        assertThat(alarm.isRaised()).isFalse();
        assertThat(alarm.details()).containsEntry("notHandedOut", List.of("It is away."));

        place.refusal = NotHandedOut.contradicted("It has another.");
        after(Duration.ofMinutes(1));
        assertThat(alarm.isRaised()).isTrue();
        assertThat(alarm.details()).containsEntry("notHandedOut", List.of("It has another."));

        place.refusal = NotHandedOut.because("It is away again.");
        after(Duration.ofMinutes(3));
        assertThat(place.asked).isEqualTo(3);
        assertThat(alarm.isRaised()).as("silence takes nothing back").isTrue();
        assertThat(alarm.details()).containsEntry("notHandedOut", List.of("It has another."));

        place.refusal = null;
        after(Duration.ofMinutes(7));
        assertThat(alarm.isRaised()).isFalse();
        assertThat(alarm.details()).doesNotContainKey("notHandedOut");
    }

    @Test
    void metersTellHowLongAgoItWasAndHowOftenItFailed() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new OutsideMeters(outside(), clock).bindTo(meters);
        clock.set(NOON.plus(Duration.ofMinutes(1)));
        assertThat(meters.get("waymark.ledger.hand-out.age").gauge().value())
                .as("it waits since the start")
                .isEqualTo(60.0, within(0.1));
        clock.set(NOON);
        handingOut.look();
        grow(1);
        place.refusal = NotHandedOut.because("No.");
        after(Duration.ofHours(1));
        assertThat(meters.get("waymark.ledger.hand-out.age")
                        .tag("target", "folder")
                        .gauge()
                        .value())
                .isEqualTo(3_600.0, within(0.1));
        assertThat(meters.get("waymark.ledger.hand-out.failures")
                        .tag("target", "folder")
                        .functionCounter()
                        .count())
                .isEqualTo(1.0);
    }

    private Outside outside() {
        Walks walks = new Walks(log.jdbc());
        NightlyWalk never = new NightlyWalk(
                Optional.empty(), ZoneOffset.UTC, clock, errands, walks, log.bean(Verifications.class), List.of());
        return new Outside(handingOut, handOuts, errands, never, walks);
    }

    private void after(Duration time) {
        clock.set(NOON.plus(time));
        handingOut.look();
    }

    private long rows() {
        return log.jdbc()
                .sql("select count(*) from ledger.hand_out")
                .query(Long.class)
                .single();
    }

    private List<Long> sizes() {
        return place.taken.stream().map(Checkpoint::size).toList();
    }
}
