package health.waymark.ledger.query;

import java.time.Duration;
import java.util.Optional;

/** The record as far as it is sealed. */
public final class SealedRecords {
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Seals seals;
    private final LedgerKeys keys;

    SealedRecords(Seals seals, LedgerKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    /** Waits until the event at a position is sealed; empty where it isn't in time. */
    public Optional<SealedRecord> awaitSealed(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Seal> last = seals.last().filter(seal -> seal.lastPosition() >= position);
            if (last.isPresent() || System.nanoTime() > until) {
                return last.map(seal -> new SealedRecord(seal, seals, keys));
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    /** As it was sealed at a size; empty where none of that size was signed. */
    public Optional<SealedRecord> ofSize(long size) {
        return seals.ofSize(size).map(seal -> new SealedRecord(seal, seals, keys));
    }
}
