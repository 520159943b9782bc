package health.waymark.review.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;

import health.waymark.plan.command.Rule;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import health.waymark.review.event.ReviewOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenReviewTest {
    private static OpenReview open(@Nullable ReviewId id) {
        return new OpenReview(PLAN, id, null, null);
    }

    @Test
    void beginsAReview() {
        given(active())
                .when(open(REVIEW))
                .expect(new ReviewOpened(PLAN, REVIEW))
                .naming("reviewId", REVIEW);
    }

    @Test
    void namesTheReviewWhereTheCallerDoesNot() {
        given(held()).when(open(null)).expect(new ReviewOpened(PLAN, new ReviewId(newId())));
    }

    @Test
    void opensOneAtATime() {
        given(active(), new ReviewOpened(PLAN, REVIEW)).when(open(null)).refusedBy(Rule.REVIEW_OPEN);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(
                        active(),
                        new ReviewOpened(PLAN, REVIEW),
                        new ReviewCompleted(PLAN, REVIEW, List.of(), List.of("J. R."), null))
                .when(open(REVIEW))
                .refusedBy(Rule.ID_TAKEN);
    }

    @Test
    void refusesADraft() {
        given(draft()).when(open(null)).refusedBy(Rule.PLAN_NOT_ACTIVE);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(open(null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
