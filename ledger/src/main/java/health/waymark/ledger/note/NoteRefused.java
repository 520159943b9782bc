package health.waymark.ledger.note;

/** A note, key or checkpoint isn't taken. The message is a sentence that says what is wrong with it. */
public final class NoteRefused extends RuntimeException {

    public NoteRefused(String sentence) {
        super(sentence);
    }
}
