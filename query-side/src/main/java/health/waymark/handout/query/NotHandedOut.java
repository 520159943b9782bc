package health.waymark.handout.query;

/** A checkpoint didn't get to where it should; the message is a sentence for people, and says nothing of any client. */
final class NotHandedOut extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean contradicted;

    private NotHandedOut(String sentence, boolean contradicted) {
        super(sentence, null, false, false);
        this.contradicted = contradicted;
    }

    static NotHandedOut because(String sentence) {
        return new NotHandedOut(sentence, false);
    }

    /** What is there of this log is no part of what it has now. */
    static NotHandedOut contradicted(String sentence) {
        return new NotHandedOut(sentence, true);
    }

    boolean isContradicted() {
        return contradicted;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
