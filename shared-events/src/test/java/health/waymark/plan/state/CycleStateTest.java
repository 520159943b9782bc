package health.waymark.plan.state;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.REVIEW;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.goalSet;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.plan.state.PlanStory.ready;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewOpened;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycleStateTest {
    private static final String ACTIVATED = "2026-02-01T12:00:00Z";

    @Test
    void doesNotRunInADraft() {
        assertThat(Tape.played(draft()).cycle().dueOn()).isNull();
    }

    @Test
    void startsWithActivationAndTakes90Days() {
        assertThat(activated(null).plan().cycle().dueOn()).isEqualTo("2026-05-02");
    }

    @Test
    void takesThePlansOwnInterval() {
        assertThat(activated(30).plan().cycle().dueOn()).isEqualTo("2026-03-03");
    }

    @Test
    void startsOnTheDayActivationTookEffect() {
        Tape tape = new Tape().at(ACTIVATED).play(ready());
        tape.playEffective("2026-01-20T12:00:00Z", new PlanActivated(PLAN));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-04-20");
        assertThat(tape.plan().cycle().since()).isEqualTo("2026-01-20T12:00:00Z");
    }

    @Test
    void pausesWhileThePlanIsHeldAndMovesByAsLong() {
        Tape tape = activated(null).at("2026-03-01T12:00:00Z").play(new PlanHeld(PLAN, WHY));
        assertThat(tape.plan().cycle().dueOn()).isNull();
        tape.at("2026-03-11T12:00:00Z").play(new PlanResumed(PLAN, null));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-05-12");
    }

    @Test
    void startsAnewWithEachReview() {
        Tape tape = activated(null).at("2026-04-01T12:00:00Z").play(new ReviewOpened(PLAN, REVIEW));
        assertThat(tape.plan().cycle().openReview()).isEqualTo(REVIEW);
        tape.play(review(null));
        assertThat(tape.plan().cycle().openReview()).isNull();
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-06-30");
    }

    @Test
    void takesTheDayAReviewNames() {
        Tape tape = activated(null).at("2026-04-01T12:00:00Z").play(review(LocalDate.of(2026, 4, 20)));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-04-20");
    }

    @Test
    void waitsAfterAReviewOfAHeldPlanUntilItGoesOn() {
        Tape tape = activated(null).at("2026-03-01T12:00:00Z").play(new PlanHeld(PLAN, WHY));
        tape.at("2026-03-11T12:00:00Z").play(review(null));
        assertThat(tape.plan().cycle().dueOn()).isNull();
        tape.at("2026-03-21T12:00:00Z").play(new PlanResumed(PLAN, null));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-06-19");
    }

    @Test
    void endsWithThePlan() {
        assertThat(activated(null)
                        .play(new PlanRevoked(PLAN, WHY))
                        .plan()
                        .cycle()
                        .dueOn())
                .isNull();
    }

    @Test
    void startsAfreshWithAdoption() {
        Tape tape = new Tape().at(ACTIVATED).play(draft()).play(adopted(PlanStatus.ACTIVE));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-05-02");
    }

    @Test
    void startsAfreshWhenAPlanAdoptedOnHoldGoesOn() {
        Tape tape = new Tape().play(draft()).play(adopted(PlanStatus.ON_HOLD));
        assertThat(tape.plan().cycle().dueOn()).isNull();
        tape.at(ACTIVATED).play(new PlanResumed(PLAN, null));
        assertThat(tape.plan().cycle().dueOn()).isEqualTo("2026-05-02");
    }

    private static PlanAdopted adopted(PlanStatus status) {
        return new PlanAdopted(PLAN, new PlanSource("system", "1", "active"), status, List.of());
    }

    private static Tape activated(@Nullable Integer everyDays) {
        return new Tape()
                .at(ACTIVATED)
                .play(planDrafted(CLINICIAN, everyDays), problemAdded(), goalSet())
                .play(new PlanActivated(PLAN));
    }

    private static ReviewCompleted review(@Nullable LocalDate nextReviewOn) {
        return new ReviewCompleted(PLAN, REVIEW, List.of(), List.of("J. R."), nextReviewOn);
    }
}
