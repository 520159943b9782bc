package health.waymark.retention.query;

/** In which order plans and how long they are kept are listed. */
public enum RetentionOrder {
    /** Those without a last day after those that have one. */
    KEEP_UNTIL("Kept the shortest first", "keep_until nulls last, ended_on nulls last"),
    ENDED("Ended the last first", "ended_on desc nulls last"),
    SUBJECT("By client", "lower(subject_display)");

    private final String words;
    private final String sql;

    RetentionOrder(String words, String sql) {
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
