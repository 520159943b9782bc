package health.waymark.plan.query;

/** In which order plans are listed. */
public enum PlanOrder {
    /** The latest begun first. */
    LATEST("starts_on desc, plan_id"),
    /** Whose review is due first. */
    REVIEW("review_due_on nulls last, starts_on desc, plan_id"),
    /** By the client's name. */
    NAME("lower(subject_display), plan_id");

    private final String sql;

    PlanOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
