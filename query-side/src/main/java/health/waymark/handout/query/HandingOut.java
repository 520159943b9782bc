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
    private final Attempts attempts;
    private final Map<Target.Kind, AtomicLong> failures = new EnumMap<>(Target.Kind.class);

    HandingOut(
            List<Target> targets,
            Errands errands,
            HandOuts handOuts,
            LedgerQueries ledger,
            Clock clock,
            Attempts attempts) {
        this.targets = List.copyOf(targets);
        this.errands = errands;
        this.handOuts = handOuts;
        this.ledger = ledger;
        this.clock = clock;
        this.attempts = attempts;
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
        for (Target target : targets) {
            Instant now = clock.instant();
            errands.begin(target.name(), now);
            errands.take(target.name(), now).ifPresent(failed -> attend(target, now, failed));
        }
    }

    private void attend(Target target, Instant now, int failed) {
        // Not before it is this process's turn: another may have brought a later one there meanwhile.
        Optional<SignedNote> sealed = ledger.sealed().map(SignedNote::parse);
        Optional<HandOut> last = handOuts.lastDone(target);
        if (sealed.isEmpty() || isNothingNew(sealed.get(), last)) {
            errands.done(target.name(), now.plus(shorter(target.every(), NOTHING_NEW)), 0);
            return;
        }
        SignedNote note = sealed.get();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        HandOut outcome =
                outcome(target, checkpoint, note, now, last.map(HandOut::size).orElse(0L));
        handOuts.add(target, outcome);
        if (outcome.failure() == null) {
            errands.done(target.name(), now.plus(target.every()), 0);
        } else {
            errands.done(target.name(), now.plus(backOff(failed)), failed + 1);
        }
    }

    private static boolean isNothingNew(SignedNote note, Optional<HandOut> last) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return checkpoint.size() == 0
                || last.filter(it -> it.size() == checkpoint.size() && Arrays.equals(it.root(), checkpoint.root()))
                        .isPresent();
    }

    private HandOut outcome(Target target, Checkpoint checkpoint, SignedNote note, Instant now, long lastSize) {
        try {
            SignedNote back = attempts.at(target, () -> target.handOut(checkpoint, note, lastSize));
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
