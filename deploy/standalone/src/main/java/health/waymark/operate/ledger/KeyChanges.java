package health.waymark.operate.ledger;

import health.waymark.access.Actor;
import health.waymark.ledger.query.KeyRotation;
import health.waymark.operate.event.LedgerKeyRotated;
import health.waymark.operate.log.Logbook;

/** Another key for the ledger; who had it made and why is what the key is taken up by. */
final class KeyChanges {
    private final KeyRotation rotation;
    private final Logbook logbook;

    KeyChanges(KeyRotation rotation, Logbook logbook) {
        this.rotation = rotation;
        this.logbook = logbook;
    }

    /**
     * @param retired the key that was in use, public
     * @param key the one that comes
     * @param position of the event by which it comes: the first checkpoint that covers it is signed by both
     */
    record KeyChange(String retired, String key, long position) {}

    KeyChange order(Actor actor, String reason) {
        LedgerKeyRotated rotated = rotation.prepare();
        return new KeyChange(rotated.retired(), rotated.key(), logbook.enter(actor, rotated, reason));
    }
}
