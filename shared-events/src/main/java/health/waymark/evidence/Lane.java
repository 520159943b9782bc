package health.waymark.evidence;

import health.waymark.eventlog.EvidenceLog.Witnessed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** What waits of one kind and one organisation: as much as goes out in a second and no more, the rest is counted. */
final class Lane {
    private static final int GROUPS = 4;

    private final int group;
    private final Queue<Witnessed> waiting = new ArrayDeque<>();
    private long omitted;
    private Instant lastOmitted = Instant.EPOCH;

    /** @param group how many go at once */
    Lane(int group) {
        this.group = group;
    }

    /** Whether there was room for it. */
    synchronized boolean add(Witnessed one) {
        if (waiting.size() < GROUPS * group) {
            return waiting.add(one);
        }
        omitted++;
        lastOmitted = one.at();
        return false;
    }

    /** How many were left out, which is thereby told. */
    record Omitted(long count, Instant last) {}

    synchronized Omitted takeOmitted() {
        Omitted told = new Omitted(omitted, lastOmitted);
        omitted = 0;
        return told;
    }

    synchronized void takeGroup(List<Witnessed> into) {
        for (int taken = 0; taken < group && !waiting.isEmpty(); taken++) {
            into.add(waiting.remove());
        }
    }

    synchronized int size() {
        return waiting.size();
    }
}
