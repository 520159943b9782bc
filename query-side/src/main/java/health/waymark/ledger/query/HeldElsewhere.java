package health.waymark.ledger.query;

import java.util.List;

/** Where checkpoints are that this Waymark handed out and can read still: each walk is held against them. */
@FunctionalInterface
public interface HeldElsewhere {
    /** @throws health.waymark.job.JobFailed if they can't be read though they should */
    List<HeldCheckpoint> held();
}
