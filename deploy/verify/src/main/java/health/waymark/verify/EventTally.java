package health.waymark.verify;

import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.audit.StreamLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of a package are, all in all: how many, from where to where, and how far each stream goes. */
final class EventTally {
    private final Map<String, Extent> streams = new HashMap<>();
    private final Findings findings;
    private long count;
    private long fromTheirFirst;
    private long parts;
    private long firstPosition;
    private long position = -1;
    private long index = -1;
    private @Nullable Instant firstRecorded;
    private Instant recorded = Instant.MIN;

    EventTally(Findings findings) {
        this.findings = findings;
    }

    void count(Leaf event, String place) {
        count++;
        if (event.position() <= position) {
            findings.add(place + ": the event at position " + event.position() + " comes after the one at position "
                    + position + ": they were put in another order, or one is there twice.");
        } else if (event.recordedAt().isBefore(recorded)) {
            findings.add(place + ": the event at position " + event.position() + " was recorded at "
                    + event.recordedAt() + ", before the one in front of it (" + recorded + ").");
        }
        if (firstRecorded == null) {
            firstRecorded = event.recordedAt();
            firstPosition = event.position();
        }
        position = event.position();
        recorded = event.recordedAt();
        Extent extent = streams.computeIfAbsent(event.stream(), stream -> new Extent(event.sequence()));
        if (event.sequence() < extent.next) {
            findings.add(place + ": the event at position " + event.position() + " has sequence " + event.sequence()
                    + " of " + event.stream() + ", after sequence " + (extent.next - 1) + ".");
        } else if (event.sequence() > extent.next && extent.missing < 0) {
            extent.missing = extent.next;
        }
        extent.next = event.sequence() + 1;
    }

    void count(InclusionProof proof, String place) {
        if (proof.index() <= index) {
            findings.add(place + ": leaf " + proof.index() + " comes after leaf " + index
                    + ": they were put in another order, or one is there twice.");
        }
        index = proof.index();
    }

    void mustBeWhole(StreamLine claim, String place) {
        if (claim.first() == 0) {
            fromTheirFirst++;
        } else {
            parts++;
        }
        Extent extent = streams.get(claim.stream());
        String said = place + " says that all of " + claim.stream() + " is here from sequence " + claim.first() + " to "
                + claim.last() + ", but ";
        if (extent == null) {
            findings.add(said + "no event of it is.");
        } else if (extent.first > claim.first()) {
            findings.add(said + "it begins with sequence " + extent.first + ".");
        } else if (extent.missing >= claim.first() && extent.missing <= claim.last()) {
            findings.add(said + "sequence " + extent.missing + " is missing.");
        } else if (extent.next <= claim.last()) {
            findings.add(said + "it ends with sequence " + (extent.next - 1) + ".");
        }
    }

    long events() {
        return count;
    }

    /** In words. */
    String told() {
        if (count == 0) {
            return "No events.";
        }
        return String.format(
                "%,d events of %,d streams (%s), positions %d to %d, recorded %s to %s.",
                count, streams.size(), reach(), firstPosition, position, firstRecorded, recorded);
    }

    /** None is said to be here as a whole: of no stream is it known that nothing came later. */
    private String reach() {
        return String.format(
                "%,d from the first event on without gaps, %,d as a later part without gaps, %,d perhaps with gaps",
                fromTheirFirst, parts, streams.size() - fromTheirFirst - parts);
    }

    private static final class Extent {
        private final long first;
        private long next;
        private long missing = -1;

        private Extent(long first) {
            this.first = first;
            this.next = first;
        }
    }
}
