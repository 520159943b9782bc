package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.NoteSignature;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.ledger.query.LedgerQueries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A witness of C2SP tlog-witness: shown that the tree begins with the one it cosigned last, it cosigns the next. Only what its
 * own key cosigned counts, whatever it answers.
 */
final class WitnessTarget implements Target {
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    private final URI prefix;
    private final VerifierKey key;
    private final Duration every;
    private final LedgerQueries ledger;
    private final WitnessClient client;
    private final InstantSource machine;

    /**
     * @param prefix what C2SP calls the submission prefix
     * @param machine the time that witnesses go by
     */
    WitnessTarget(
            URI prefix,
            VerifierKey key,
            Duration every,
            LedgerQueries ledger,
            WitnessClient client,
            InstantSource machine) {
        this.prefix = prefix;
        this.key = key;
        this.every = every;
        this.ledger = ledger;
        this.client = client;
        this.machine = machine;
    }

    @Override
    public Kind kind() {
        return Kind.WITNESS;
    }

    @Override
    public String place() {
        return key.name() + " at " + prefix;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public SignedNote handOut(Checkpoint checkpoint, SignedNote note, long lastSize) throws NotHandedOut {
        long asked = Math.min(lastSize, checkpoint.size());
        WitnessClient.Answer answer = add(checkpoint, note, asked);
        @Nullable Long has = answer.size();
        if (answer.status() == WitnessClient.CONFLICT && has != null && has != asked && has <= checkpoint.size()) {
            asked = has;
            answer = add(checkpoint, note, asked);
        }
        return switch (answer.status()) {
            case WitnessClient.OK -> cosigned(note, answer.body());
            case WitnessClient.CONFLICT -> throw conflict(answer.size(), asked, checkpoint);
            case WitnessClient.NOT_FOUND ->
                throw NotHandedOut.because("The witness " + place() + " doesn't know this log: whoever runs it must"
                        + " enter the origin " + checkpoint.origin() + " and its key.");
            case WitnessClient.FORBIDDEN ->
                throw NotHandedOut.because("The witness " + place() + " knows this log by another key: whoever runs it"
                        + " must enter the one in use, as after every change of the key.");
            case WitnessClient.UNPROCESSABLE -> throw unprocessable(asked, checkpoint);
            default -> throw NotHandedOut.because("The witness " + place() + " answered " + answer.status() + ".");
        };
    }

    private NotHandedOut unprocessable(long asked, Checkpoint checkpoint) {
        return asked == 0
                ? NotHandedOut.because("The witness " + place() + " answered that the proof it was sent doesn't hold,"
                        + " where there was none to send: it has cosigned nothing of this log yet.")
                : NotHandedOut.contradicted("The witness " + place() + " finds that the tree of "
                        + checkpoint.size() + " events doesn't begin with the one of " + asked
                        + " that it cosigned: record and ledger were written anew.");
    }

    private WitnessClient.Answer add(Checkpoint checkpoint, SignedNote note, long old) throws NotHandedOut {
        List<byte[]> proof = ledger.consistency(old, checkpoint.size()).path();
        return client.addCheckpoint(prefix, place(), old, proof, note);
    }

    private NotHandedOut conflict(@Nullable Long has, long asked, Checkpoint checkpoint) {
        if (has != null && has > checkpoint.size()) {
            return NotHandedOut.contradicted("The witness " + place() + " cosigned a tree of " + has
                    + " events, and the ledger has " + checkpoint.size()
                    + ": record and ledger were cut off, or restored from an older backup, or somebody else signs in this"
                    + " log's name.");
        }
        if (asked == checkpoint.size() && (has == null || has == asked)) {
            return NotHandedOut.contradicted("The witness " + place() + " cosigned another tree of " + asked
                    + " events in this log's name: record and ledger were written anew, or somebody else signs too.");
        }
        return NotHandedOut.because(
                "The witness " + place() + " didn't settle on what it cosigned last; it is asked" + " again.");
    }

    /** With one cosignature of its key, however many it sends. */
    private SignedNote cosigned(SignedNote note, String lines) throws NotHandedOut {
        try {
            for (String line : lines.split("\n")) {
                NoteSignature signature = NoteSignature.parse(line);
                if (key.isNamedBy(signature)) {
                    mustHold(note, signature);
                    return note.with(signature);
                }
            }
        } catch (NoteRefused unreadable) {
            throw NotHandedOut.because("The witness " + place() + " answered with something that is no cosignature.");
        }
        throw NotHandedOut.because("The witness " + place() + " answered without a cosignature by the key " + key
                + " that is entered for it.");
    }

    private void mustHold(SignedNote note, NoteSignature signature) throws NotHandedOut {
        if (!key.verifies(note.text(), signature)) {
            throw NotHandedOut.because("The witness " + place()
                    + " answered with a cosignature that isn't of this checkpoint, or not by its key.");
        }
        Instant said = note.with(signature).verified(List.of(key)).get(0).at();
        if (said == null || Duration.between(said, machine.instant()).abs().compareTo(CLOCKS_APART) > 0) {
            throw NotHandedOut.because("The witness " + place() + " cosigned as of " + said
                    + ", which isn't now: its clock or this machine's is wrong.");
        }
    }
}
