package health.waymark.plan.lint;

import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks a plan over. Plans that have ended are left alone. */
public final class Lint {
    private static final Set<SignerRole> PARTICIPANTS = Set.of(SignerRole.CLIENT, SignerRole.GUARDIAN);

    /** As many goals as are worked on at once where nothing else is set. */
    static final int CONCURRENT_GOALS = 5;

    private Lint() {}

    /** What the plan lacks now or will lack from some day on; stays true until the plan's next event. */
    public static List<Concern> concerns(PlanState plan) {
        List<Concern> found = new ArrayList<>();
        if (!plan.exists() || !plan.open()) {
            return found;
        }
        ProblemLint.look(plan, found);
        GoalLint.look(plan, found);
        InterventionLint.look(plan, found);
        String id = plan.id().toString();
        LocalDate due = plan.cycle().dueOn();
        if (plan.status() == PlanStatus.ACTIVE && due != null) {
            found.add(new Concern(LintRule.L6, id, due.plusDays(1)));
        }
        if (!participated(plan)) {
            found.add(new Concern(LintRule.L7, id, null));
        }
        String criteria = plan.drafting().dischargeCriteria();
        if (criteria == null || criteria.isBlank()) {
            found.add(new Concern(LintRule.L8, id, null));
        }
        return found;
    }

    /** The warnings that hold at an instant, in the zone's calendar. */
    public static List<Warning> warnings(List<Concern> concerns, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return concerns.stream()
                .filter(concern -> concern.on(day))
                .map(Concern::warning)
                .toList();
    }

    /** The warnings a plan carries at an instant. */
    public static List<Warning> warnings(PlanState plan, Instant at) {
        return warnings(concerns(plan), at, plan.zone());
    }

    private static boolean participated(PlanState plan) {
        return plan.attestations().stream()
                        .anyMatch(attestation -> attestation.valid()
                                && PARTICIPANTS.contains(attestation.attested().role()))
                || plan.nonSignatures().stream().anyMatch(missing -> PARTICIPANTS.contains(missing.role()));
    }
}
