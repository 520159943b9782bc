package health.waymark.plan.command;

import health.waymark.http.Problem;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Begins a plan. It may be incomplete until it is activated. Whether its id is free, the log decides. */
public record DraftPlan(
        @Nullable PlanId planId,
        Subject subject,
        @Nullable Person clinician,
        @Nullable Person supervisor,
        @Nullable String programme,
        LocalDate startsOn,
        @Nullable Integer reviewEveryDays,
        @Nullable String dischargeCriteria,
        @Nullable PlanId replaces,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {
    private static final int LONGEST_INTERVAL = 3_660;

    @Override
    public void check() {
        if (reviewEveryDays != null && (reviewEveryDays < 1 || reviewEveryDays > LONGEST_INTERVAL)) {
            throw Problem.malformed("/reviewEveryDays", "must be from 1 to " + LONGEST_INTERVAL);
        }
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        PlanId id = planId == null ? new PlanId(moment.ids().get()) : planId;
        return Decision.making(
                "planId",
                id,
                new PlanDrafted(
                        id,
                        subject,
                        clinician,
                        supervisor,
                        programme,
                        startsOn,
                        reviewEveryDays,
                        dischargeCriteria,
                        replaces));
    }

    /** The same draft under an id. */
    DraftPlan named(PlanId id) {
        return new DraftPlan(
                id,
                subject,
                clinician,
                supervisor,
                programme,
                startsOn,
                reviewEveryDays,
                dischargeCriteria,
                replaces,
                effectiveAt,
                historical);
    }
}
