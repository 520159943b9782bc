package health.waymark.review.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.OTHER_GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.plan.command.PlanFixture;
import health.waymark.plan.command.Rule;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import health.waymark.review.event.ReviewOpened;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompleteReviewTest {
    private static final Finding ON_GOAL = new Finding(GOAL, Finding.Decision.CONTINUE, "On its way.");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static CompleteReview complete(@Nullable LocalDate nextReviewOn, Finding... findings) {
        return new CompleteReview(PLAN, List.of(findings), List.of("J. R."), nextReviewOn, null, null);
    }

    private static ReviewCompleted review(ReviewId review, @Nullable LocalDate nextReviewOn) {
        return new ReviewCompleted(PLAN, review, List.of(ON_GOAL), List.of("J. R."), nextReviewOn);
    }

    @Test
    void endsTheOpenReview() {
        given(active(), new ReviewOpened(PLAN, REVIEW))
                .when(complete(null, ON_GOAL))
                .expect(review(REVIEW, null))
                .naming("reviewId", REVIEW);
    }

    @Test
    void beginsOneWhereNoneIsOpen() {
        given(held())
                .when(complete(null, ON_GOAL))
                .expect(new ReviewOpened(PLAN, new ReviewId(newId())), review(new ReviewId(newId()), null))
                .naming("reviewId", new ReviewId(newId()));
    }

    @Test
    void takesALaterDayForTheNext() {
        given(active(), new ReviewOpened(PLAN, REVIEW))
                .when(complete(TODAY.plusDays(1), ON_GOAL))
                .expect(review(REVIEW, TODAY.plusDays(1)));
    }

    @Test
    void refusesADayForTheNextThatIsNotLater() {
        given(active()).when(complete(TODAY, ON_GOAL)).refusedBy(Rule.NEXT_REVIEW_NOT_LATER);
    }

    @Test
    void countsFromTheDayTheReviewTookPlace() {
        given(active(), new ReviewOpened(PLAN, REVIEW))
                .when(new CompleteReview(
                        PLAN,
                        List.of(ON_GOAL),
                        List.of("J. R."),
                        TODAY,
                        PlanFixture.NOW.minus(Duration.ofDays(1)),
                        null))
                .expect(review(REVIEW, TODAY));
    }

    @Test
    void wantsAParticipant() {
        given(active())
                .when(new CompleteReview(PLAN, List.of(ON_GOAL), List.of(), null, null, null))
                .malformedAt("/participants");
    }

    @Test
    void takesOneFindingAGoal() {
        given(active()).when(complete(null, ON_GOAL, ON_GOAL)).malformedAt("/findings/1/goalId");
    }

    @Test
    void knowsNoGoalThatIsNotThere() {
        given(active())
                .when(complete(null, new Finding(OTHER_GOAL, Finding.Decision.CLOSE, null)))
                .unknown("goal");
    }

    @Test
    void refusesADraft() {
        given(draft()).when(complete(null, ON_GOAL)).refusedBy(Rule.PLAN_NOT_ACTIVE);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(complete(null, ON_GOAL)).refusedBy(Rule.PLAN_CLOSED);
    }
}
