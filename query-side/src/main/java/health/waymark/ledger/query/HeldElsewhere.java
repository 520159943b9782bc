package health.waymark.ledger.query;

import java.util.List;

/** Where checkpoints are that this Waymark handed out and can read still: each walk is held against them. */
@FunctionalInterface
public interface HeldElsewhere {
    List<HeldCheckpoint> held();
}
