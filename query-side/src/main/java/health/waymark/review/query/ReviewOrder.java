package health.waymark.review.query;

/** In which order reviews are listed. */
public enum ReviewOrder {
    DUE("The longest due first", "review_due_on"),
    SUBJECT("By client", "lower(parties #>> '{subject,display}'), review_due_on"),
    /** Those without one last. */
    CLINICIAN("By clinician", "lower(parties #>> '{clinician,display}') nulls last, review_due_on");

    private final String words;
    private final String sql;

    ReviewOrder(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    public String words() {
        return words;
    }

    String sql() {
        return sql + ", plan_id";
    }
}
