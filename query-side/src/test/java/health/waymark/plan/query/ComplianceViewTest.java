package health.waymark.plan.query;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.attestationOf;
import static health.waymark.plan.state.PlanStory.draft;
import static health.waymark.plan.state.PlanStory.held;
import static health.waymark.plan.state.PlanStory.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.attestation.event.NonSignatureDocumented;
import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.query.ComplianceView.Review;
import health.waymark.plan.query.ComplianceView.Signature;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Replay;
import health.waymark.plan.state.Tape;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The plan of the story is active on 5 January, so its first review is due on 5 April. */
class ComplianceViewTest {

    @Test
    void aReviewIsOnTimeThroughTheDayItIsDue() {
        Tape tape = new Tape().play(active());
        assertThat(on(tape, "2026-04-05T23:59:59Z").review()).isEqualTo(Review.ON_TIME);
        assertThat(on(tape, "2026-04-05T23:59:59Z").daysOverdue()).isNull();
        assertThat(on(tape, "2026-04-06T00:00:00Z").review()).isEqualTo(Review.OVERDUE);
        assertThat(on(tape, "2026-04-08T00:00:00Z").daysOverdue()).isEqualTo(3);
    }

    @Test
    void noReviewIsDueInADraftOrOnAPlanThatIsHeld() {
        assertThat(on(new Tape().play(draft()), "2027-01-01T00:00:00Z").review())
                .isEqualTo(Review.NOT_DUE);
        assertThat(on(new Tape().play(held()), "2027-01-01T00:00:00Z").review()).isEqualTo(Review.NOT_DUE);
    }

    @Test
    void aCompletedReviewIsOnTimeByTheDayItWasHeldNotByThatOfItsRecording() {
        Tape tape = new Tape().play(active()).at("2026-04-20T10:00:00Z");
        tape.playEffective("2026-04-05T20:00:00Z", completed(1));
        assertThat(on(tape, "2026-04-20T10:00:00Z").reviewsOnTime()).isEqualTo(1);
        tape.at("2026-07-06T10:00:00Z").play(completed(2));
        ComplianceView stands = on(tape, "2026-07-06T10:00:00Z");
        assertThat(stands.reviewsOnTime()).isEqualTo(1);
        assertThat(stands.reviewsLate()).isEqualTo(1);
        PlanView plan = view(tape, "2026-07-06T10:00:00Z");
        assertThat(plan.reviews()).extracting(ReviewView::onTime).containsExactly(true, false);
        assertThat(plan.reviews().get(1).dueOn()).isEqualTo("2026-07-04");
    }

    @Test
    void beforeAReviewWasWrittenDownItWasOverdueAndAfterwardsItNeverHadBeen() {
        Tape tape = new Tape().play(active()).at("2026-04-20T10:00:00Z");
        List<Recorded> before = tape.recorded();
        tape.playEffective("2026-04-05T20:00:00Z", completed(1));
        Instant between = Instant.parse("2026-04-10T10:00:00Z");
        assertThat(compliance(Replay.of(before, between, ZoneOffset.UTC), between)
                        .review())
                .isEqualTo(Review.OVERDUE);
        assertThat(compliance(Replay.of(tape.recorded(), between, ZoneOffset.UTC), between)
                        .review())
                .isEqualTo(Review.ON_TIME);
    }

    @Test
    void aReviewWhileThePlanIsHeldHasNoDayToMiss() {
        Tape tape = new Tape().play(held()).at("2026-12-01T10:00:00Z").play(completed(1), new PlanResumed(PLAN, null));
        assertThat(view(tape, "2026-12-01T10:00:00Z").reviews().get(0).onTime()).isNull();
        assertThat(on(tape, "2026-12-01T10:00:00Z").reviewsLate()).isZero();
    }

    @Test
    void aSignatureHoldsLapsesIsExplainedOrMissing() {
        Tape tape = new Tape().play(draft());
        assertThat(on(tape, "2026-02-01T00:00:00Z").author()).isEqualTo(Signature.MISSING);
        tape = new Tape().play(active());
        assertThat(on(tape, "2026-02-01T00:00:00Z").author()).isEqualTo(Signature.VALID);
        assertThat(on(tape, "2026-02-01T00:00:00Z").client()).isEqualTo(Signature.VALID);
        tape.play(new AttestationLapsed(PLAN, attestationOf(SignerRole.CLIENT), "Revised."));
        assertThat(on(tape, "2026-02-01T00:00:00Z").author()).isEqualTo(Signature.VALID);
        assertThat(on(tape, "2026-02-01T00:00:00Z").client()).isEqualTo(Signature.LAPSED);
        tape.play(new NonSignatureDocumented(PLAN, SignerRole.GUARDIAN, WHY));
        assertThat(on(tape, "2026-02-01T00:00:00Z").client()).isEqualTo(Signature.EXPLAINED);
    }

    private static ReviewCompleted completed(int number) {
        return new ReviewCompleted(PLAN, new ReviewId(uuid(60 + number)), List.of(), List.of("client"), null);
    }

    private static ComplianceView on(Tape tape, String instant) {
        return Objects.requireNonNull(view(tape, instant).compliance());
    }

    private static PlanView view(Tape tape, String instant) {
        return view(Replay.of(tape.recorded(), null, ZoneOffset.UTC), Instant.parse(instant));
    }

    private static ComplianceView compliance(Replay replay, Instant at) {
        return Objects.requireNonNull(view(replay, at).compliance());
    }

    private static PlanView view(Replay replay, Instant at) {
        return PlanView.of(replay.plan()).seen(List.of(), at, null, ZoneOffset.UTC);
    }
}
