package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.query.LedgerQueries;
import health.waymark.processing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the last checkpoint to each target in its time. Sealing knows nothing of it, and waits for nothing here. */
final class HandingOut {
    private static final Logger log = LoggerFactory.getLogger(HandingOut.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    /** Where nothing is new it is looked for soon, so that what is new doesn't wait for a whole turn. */
    private static final Duration NOTHING_NEW = Duration.ofMinutes(1);

    private final List<Target> targets;
    private final Errands errands;
    private final HandOuts handOuts;
    private final LedgerQueries ledger;
    private final Clock clock;
    private final Map<Target.Kind, AtomicLong> failures = new EnumMap<>(Target.Kind.class);

    HandingOut(List<Target> targets, Errands errands, HandOuts handOuts, LedgerQueries ledger, Clock clock) {
        this.targets = List.copyOf(targets);
        this.errands = errands;
        this.handOuts = handOuts;
        this.ledger = ledger;
        this.clock = clock;
        targets.forEach(target -> failures.put(target.kind(), new AtomicLong()));
    }

    List<Target> targets() {
        return targets;
    }

    /** How often this process failed at a kind of target. */
    long failures(Target.Kind kind) {
        AtomicLong count = failures.get(kind);
        return count == null ? 0 : count.get();
    }

    /** Hands out to every target that is due. */
    void look() {
        if (!targets.isEmpty()) {
            ledger.sealed().map(SignedNote::parse).ifPresent(this::look);
        }
    }

    private void look(SignedNote note) {
        for (Target target : targets) {
            Instant now = clock.instant();
            errands.begin(target.name(), now);
            errands.take(target.name(), now).ifPresent(failed -> attend(target, note, now, failed));
        }
    }

    private void attend(Target target, SignedNote note, Instant now, int failed) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Optional<HandOut> last = handOuts.lastDone(target);
        if (checkpoint.size() == 0 || last.isPresent() && isThere(checkpoint, last.get())) {
            errands.done(target.name(), now.plus(shorter(target.every(), NOTHING_NEW)), 0);
            return;
        }
        HandOut outcome =
                outcome(target, checkpoint, note, now, last.map(HandOut::size).orElse(0L));
        handOuts.add(target, outcome);
        if (outcome.failure() == null) {
            errands.done(target.name(), now.plus(target.every()), 0);
        } else {
            errands.done(target.name(), now.plus(backOff(failed)), failed + 1);
        }
    }

    private static boolean isThere(Checkpoint checkpoint, HandOut last) {
        return last.size() == checkpoint.size() && Arrays.equals(last.root(), checkpoint.root());
    }

    private HandOut outcome(Target target, Checkpoint checkpoint, SignedNote note, Instant now, long lastSize) {
        try {
            SignedNote back = target.handOut(checkpoint, note, lastSize);
            return outcome(checkpoint, now, null, false, back == null ? null : back.note());
        } catch (NotHandedOut failure) {
            return failed(target, checkpoint, now, failure.sentence(), failure.isContradicted());
        } catch (RuntimeException unexpected) {
            String sentence = "Something failed here that shouldn't: " + Failure.named(unexpected) + ".";
            return failed(target, checkpoint, now, sentence, false);
        }
    }

    private HandOut failed(Target target, Checkpoint checkpoint, Instant now, String sentence, boolean contradicted) {
        AtomicLong count = failures.get(target.kind());
        if (count != null) {
            count.incrementAndGet();
        }
        log.warn("The checkpoint of {} events was not handed out ({}): {}", checkpoint.size(), target.kind(), sentence);
        return outcome(checkpoint, now, sentence, contradicted, null);
    }

    private static HandOut outcome(
            Checkpoint checkpoint, Instant at, @Nullable String failure, boolean contradicted, @Nullable String note) {
        return new HandOut(at, checkpoint.size(), checkpoint.root(), failure, contradicted, note);
    }

    /** Doubles with each failure, up to an hour. */
    static Duration backOff(int failed) {
        return shorter(FIRST_RETRY.multipliedBy(1L << Math.min(failed, 10)), LONGEST_RETRY);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
