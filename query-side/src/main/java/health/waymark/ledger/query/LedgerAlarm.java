package health.waymark.ledger.query;

import java.util.Map;

/** Something beside the sealing that shows whether the ledger can be relied on: part of its health. */
public interface LedgerAlarm {
    /** Whether the record, or what outsiders hold of it, isn't what it should be. */
    boolean isRaised();

    Map<String, Object> details();
}
