package health.waymark.verify;

import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.audit.EventLine;
import health.waymark.ledger.audit.PackagePath;
import health.waymark.ledger.audit.ProofLine;
import health.waymark.ledger.audit.StreamLine;
import health.waymark.ledger.note.Checkpoint;
import java.io.IOException;

/** Whether every event is the leaf that its proof says it is, in the order of the log, with none missing of whole streams. */
final class EventsCheck {
    private final Checkpoint checkpoint;
    private final byte[] root;
    private final Findings findings;
    private final EventTally tally;

    EventsCheck(Checkpoint checkpoint, Findings findings) {
        this.checkpoint = checkpoint;
        this.root = checkpoint.root();
        this.findings = findings;
        this.tally = new EventTally(findings);
    }

    EventTally read(PackageFile file) throws IOException {
        try (Lines<Leaf> events =
                        new Lines<>(PackagePath.EVENTS, file.open(PackagePath.EVENTS), EventLine::parse, findings);
                Lines<InclusionProof> proofs =
                        new Lines<>(PackagePath.PROOFS, file.open(PackagePath.PROOFS), ProofLine::parse, findings)) {
            while (events.peek() != null || proofs.peek() != null) {
                pair(events, proofs);
            }
        }
        try (Lines<StreamLine> streams =
                new Lines<>(PackagePath.STREAMS, file.open(PackagePath.STREAMS), StreamLine::parse, findings)) {
            for (StreamLine each = streams.take(); each != null; each = streams.take()) {
                tally.mustBeWhole(each, streams.place());
            }
        }
        return tally;
    }

    private void pair(Lines<Leaf> events, Lines<InclusionProof> proofs) throws IOException {
        Leaf event = events.take();
        String eventPlace = events.place();
        InclusionProof proof = proofs.take();
        String proofPlace = proofs.place();
        if (event == null && proof != null) {
            missing(proof, proofPlace);
        } else if (event != null && proof == null) {
            tally.count(event, eventPlace);
            findings.add(eventPlace + ", the event " + shown(event)
                    + ", has no proof: it was added, or its proof was taken" + " out.");
        } else if (event != null && proof != null) {
            tally.count(event, eventPlace);
            tally.count(proof, proofPlace);
            if (!isProven(event, proof)) {
                explain(event, eventPlace, proof, proofPlace, events, proofs);
            }
        }
    }

    /** One line more in one of the files shifts all that follow: then that is what's wrong, and the rest is in order. */
    private void explain(
            Leaf event,
            String eventPlace,
            InclusionProof proof,
            String proofPlace,
            Lines<Leaf> events,
            Lines<InclusionProof> proofs)
            throws IOException {
        InclusionProof nextProof = proofs.peek();
        if (nextProof != null && isProven(event, nextProof)) {
            missing(proof, proofPlace);
            proofs.take();
            return;
        }
        Leaf nextEvent = events.peek();
        if (nextEvent != null && isProven(nextEvent, proof)) {
            findings.add(eventPlace + ", the event " + shown(event)
                    + ", isn't in the log: it was added, and the proof beside it is the next one's.");
            tally.count(nextEvent, events.place());
            events.take();
            return;
        }
        findings.add(
                eventPlace + ", the event " + shown(event) + ", isn't the leaf " + proof.index() + " of " + checkpoint
                        + ", as " + proofPlace.substring(0, 1).toLowerCase() + proofPlace.substring(1)
                        + " says: the event or the proof was changed or put in another's place.");
    }

    private void missing(InclusionProof proof, String place) {
        findings.add(place + " proves an event (leaf " + proof.index() + ") that isn't in " + PackagePath.EVENTS
                + ": it was taken out.");
    }

    private boolean isProven(Leaf event, InclusionProof proof) {
        return proof.size() == checkpoint.size() && proof.proves(event.hash(), root);
    }

    private static String shown(Leaf event) {
        return "at position " + event.position() + " (" + event.type() + ", sequence " + event.sequence() + " of "
                + event.stream() + ")";
    }
}
