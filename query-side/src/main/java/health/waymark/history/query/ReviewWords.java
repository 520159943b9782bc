package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewOpened;
import java.util.stream.Collectors;

/** The life of a review. */
final class ReviewWords {
    private ReviewWords() {}

    static void register() {
        on(
                ReviewOpened.class,
                (plan, opened) ->
                        Told.of("Review begun.", new Change(opened.reviewId().toString(), "status", null, "OPEN")));
        on(ReviewCompleted.class, ReviewWords::completed);
    }

    private static Told completed(PlanState plan, ReviewCompleted completed) {
        String findings = completed.findings().stream()
                .map(finding -> finding(plan, finding))
                .collect(Collectors.joining("; "));
        String next = completed.nextReviewOn() == null ? "" : Say.day(completed.nextReviewOn());
        return Told.of(
                "Review completed." + Say.further("Findings", findings)
                        + Say.further("Participants", String.join(", ", completed.participants()))
                        + Say.further("Next review", next),
                new Change(completed.reviewId().toString(), "status", "OPEN", "COMPLETED"));
    }

    private static String finding(PlanState plan, Finding finding) {
        String goal = plan.goal(finding.goalId())
                .map(GoalState::statement)
                .orElse(finding.goalId().toString());
        String note = finding.note() == null || finding.note().isBlank()
                ? ""
                : " (" + finding.note().strip() + ")";
        return Say.words(finding.decision()) + " " + Say.quoted(goal) + note;
    }
}
