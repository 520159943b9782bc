package health.waymark.review.command;

import health.waymark.goal.event.GoalId;
import health.waymark.http.Problem;
import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.review.event.Finding;
import health.waymark.review.event.ReviewCompleted;
import health.waymark.review.event.ReviewId;
import health.waymark.review.event.ReviewOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends a review with a finding for each goal looked at, beginning one if none is open. A finding CLOSE closes nothing by
 * itself.
 */
public record CompleteReview(
        PlanId planId,
        List<Finding> findings,
        List<String> participants,
        @Nullable LocalDate nextReviewOn,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        if (participants.isEmpty()) {
            throw Problem.malformed("/participants", "must name at least one person");
        }
        Set<GoalId> seen = new HashSet<>();
        for (int i = 0; i < findings.size(); i++) {
            if (!seen.add(findings.get(i).goalId())) {
                throw Problem.malformed("/findings/" + i + "/goalId", "has a finding already");
            }
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.underway(plan);
        findings.forEach(finding -> Guard.goal(plan, finding.goalId()));
        LocalDate reviewedOn = LocalDate.ofInstant(moment.effect(this), plan.zone());
        Rule.NEXT_REVIEW_NOT_LATER.unless(nextReviewOn == null || nextReviewOn.isAfter(reviewedOn));
        ReviewId open = plan.cycle().openReview();
        if (open != null) {
            return Decision.making("reviewId", open, completed(open));
        }
        ReviewId id = new ReviewId(moment.ids().get());
        return Decision.making("reviewId", id, new ReviewOpened(planId, id), completed(id));
    }

    private ReviewCompleted completed(ReviewId id) {
        return new ReviewCompleted(planId, id, findings, participants, nextReviewOn);
    }
}
