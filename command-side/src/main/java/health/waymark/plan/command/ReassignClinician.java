package health.waymark.plan.command;

import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands a plan to another clinician, to another supervisor, or both; who is not named stays. */
public record ReassignClinician(
        PlanId planId,
        Person clinician,
        @Nullable Person supervisor,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Guard.openPlan(plan);
        Person before = plan.clinician().orElse(null);
        Person supervisorBefore = plan.supervisor().orElse(null);
        Rule.NOTHING_CHANGES.unless(
                !clinician.equals(before) || supervisor != null && !supervisor.equals(supervisorBefore));
        return Decision.of(new ClinicianReassigned(planId, before, clinician, supervisorBefore, supervisor, reason));
    }
}
