package health.waymark.ledger.audit;

/** Something isn't as an audit package has it. The message is a sentence that says what and where. */
public final class PackageRefused extends RuntimeException {

    public PackageRefused(String sentence) {
        super(sentence);
    }
}
