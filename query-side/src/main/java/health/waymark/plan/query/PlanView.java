package health.waymark.plan.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanSource;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import health.waymark.plan.lint.Warning;
import health.waymark.plan.state.HoldState;
import health.waymark.plan.state.PlanState;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.review.event.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers see it, now or then. Everything but {@code warnings} and {@code compliance} depends on the plan's
 * events alone.
 *
 * @param version the number of events in the plan's stream that are known
 * @param position the last known event's place in the log
 * @param interventions those that serve the plan as a whole
 * @param holds legal holds that stand
 * @param recordedAt when the last known event was recorded
 * @param judgedOn the day by which it is judged what is due and what is wanting
 * @param effectiveAt the instant by which what is shown was true, where one was asked for
 */
public record PlanView(
        PlanId planId,
        String organisation,
        long version,
        long position,
        PlanStatus status,
        Subject subject,
        @Nullable Person clinician,
        @LeftOutWhenAbsent @Nullable Person supervisor,
        @LeftOutWhenAbsent @Nullable String programme,
        LocalDate startsOn,
        @Nullable LocalDate reviewDueOn,
        @LeftOutWhenAbsent @Nullable Integer reviewEveryDays,
        @LeftOutWhenAbsent @Nullable String dischargeCriteria,
        @LeftOutWhenAbsent @Nullable PlanId replaces,
        @LeftOutWhenAbsent @Nullable PlanSource source,
        List<ProblemView> problems,
        List<GoalView> goals,
        List<InterventionView> interventions,
        List<AttestationView> attestations,
        List<NonSignatureView> nonSignatures,
        List<ReviewView> reviews,
        @LeftOutWhenAbsent @Nullable ReviewId openReview,
        List<HoldView> holds,
        Instant recordedAt,
        List<Warning> warnings,
        @LeftOutWhenAbsent @Nullable ComplianceView compliance,
        @LeftOutWhenAbsent @Nullable LocalDate judgedOn,
        @LeftOutWhenAbsent @Nullable Instant effectiveAt) {

    /** The plan without the warnings, which are a matter of the day. */
    public static PlanView of(PlanState plan) {
        return new PlanView(
                plan.id(),
                plan.organisation(),
                plan.version(),
                plan.position(),
                plan.status(),
                plan.drafting().subject(),
                plan.clinician().orElse(null),
                plan.supervisor().orElse(null),
                plan.drafting().programme(),
                plan.drafting().startsOn(),
                plan.cycle().dueOn(),
                plan.drafting().reviewEveryDays(),
                plan.drafting().dischargeCriteria(),
                plan.drafting().replaces(),
                plan.source().orElse(null),
                plan.problems().stream().map(ProblemView::of).toList(),
                plan.goals().stream().map(GoalView::of).toList(),
                plan.wholePlanInterventions().stream().map(InterventionView::of).toList(),
                plan.attestations().stream().map(AttestationView::of).toList(),
                plan.nonSignatures().stream().map(NonSignatureView::of).toList(),
                plan.reviews().stream()
                        .map(review -> ReviewView.of(review, plan.zone()))
                        .toList(),
                plan.cycle().openReview(),
                plan.holds().stream()
                        .filter(HoldState::stands)
                        .map(HoldView::of)
                        .toList(),
                plan.recordedAt(),
                List.of(),
                null,
                null,
                null);
    }

    /**
     * The same plan with the warnings of a day and how it stands to them.
     *
     * @param judgedAt what they are seen from
     */
    PlanView seen(List<Warning> ofTheDay, Instant judgedAt, @Nullable Instant trueBy, ZoneId zone) {
        LocalDate judgedOn = LocalDate.ofInstant(judgedAt, zone);
        return new PlanView(
                planId,
                organisation,
                version,
                position,
                status,
                subject,
                clinician,
                supervisor,
                programme,
                startsOn,
                reviewDueOn,
                reviewEveryDays,
                dischargeCriteria,
                replaces,
                source,
                problems,
                goals,
                interventions,
                attestations,
                nonSignatures,
                reviews,
                openReview,
                holds,
                recordedAt,
                ofTheDay,
                ComplianceView.of(this, ofTheDay.size(), judgedOn),
                judgedOn,
                trueBy);
    }
}
