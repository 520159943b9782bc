package health.waymark.review.query;

/** How a review stands to a day: within two weeks, on it, past it. */
public enum ReviewState {
    SOON("review_due_on > :today and review_due_on <= :soon"),
    DUE("review_due_on = :today"),
    OVERDUE("review_due_on < :today");

    /** As long ahead as a review counts as soon. */
    public static final int SOON_DAYS = 14;

    private final String condition;

    ReviewState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
