package health.waymark.access.registry;

/** A name, an address or the like that isn't as it must be; the message is a sentence for whoever wrote it. */
public final class Inadmissible extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public Inadmissible(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** What it is about, named as in the API. */
    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
