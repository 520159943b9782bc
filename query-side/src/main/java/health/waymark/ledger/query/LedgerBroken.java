package health.waymark.ledger.query;

/** What is kept of the ledger, or of the record, isn't what was sealed: nothing more is signed before somebody looked. */
final class LedgerBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerBroken(String sentence) {
        super(sentence);
    }
}
