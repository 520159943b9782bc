package health.waymark.operate.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;

/**
 * An operator had a new key made for the ledger: it signs from the checkpoint on that covers this, which the one before it
 * signs too, as its last (45 CFR 164.312(c)).
 *
 * @param origin what checkpoints call the log, before and after
 * @param retired the key that was in use, public, as C2SP writes it: name, id and key
 * @param key the new one, likewise
 */
@Event(name = "LedgerKeyRotated", revision = 1, lifecycle = Lifecycle.ORIGINATE)
public record LedgerKeyRotated(String origin, String retired, String key) implements OperatorEvent {}
