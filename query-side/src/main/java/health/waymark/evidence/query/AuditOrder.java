package health.waymark.evidence.query;

/** In which order an audit lists things. Places in the log are those of the order in which they were recorded. */
public enum AuditOrder {
    LATEST("Latest first", "position desc", "position < :position"),
    OLDEST("Oldest first", "position", "position > :position"),
    /** By the actor's name, each one's the oldest first. */
    ACTOR("By person", "actor_name, position", "(actor_name, position) > (:name, :position)");

    private final String words;
    private final String sql;
    private final String after;

    AuditOrder(String words, String sql, String after) {
        this.words = words;
        this.sql = sql;
        this.after = after;
    }

    public String words() {
        return words;
    }

    String sql() {
        return sql;
    }

    /** What comes after the item with this {@code :position} and {@code :name}. */
    String after() {
        return after;
    }
}
