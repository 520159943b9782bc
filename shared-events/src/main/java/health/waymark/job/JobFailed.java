package health.waymark.job;

/** What was sent to a job can't be read at all. */
public final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String sentence;

    public JobFailed(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    Finding finding() {
        return Finding.of(code, sentence);
    }
}
