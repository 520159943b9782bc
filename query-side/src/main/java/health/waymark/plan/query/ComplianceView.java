package health.waymark.plan.query;

import health.waymark.attestation.event.SignerRole;
import health.waymark.plan.event.PlanStatus;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a surveyor asks of a plan first, on the day by which it is judged.
 *
 * @param daysOverdue of the review that is due
 * @param reviewsOnTime of the completed ones
 * @param reviewsLate completed after the day they were due
 * @param author the clinician's signature
 * @param client the client's or a guardian's
 * @param warnings how many there are
 */
public record ComplianceView(
        Review review,
        @LeftOutWhenAbsent @Nullable Long daysOverdue,
        long reviewsOnTime,
        long reviewsLate,
        Signature author,
        Signature client,
        int warnings) {
    private static final Set<SignerRole> AUTHOR = Set.of(SignerRole.AUTHOR);
    private static final Set<SignerRole> CLIENT = Set.of(SignerRole.CLIENT, SignerRole.GUARDIAN);

    /** How the next review stands. */
    public enum Review {
        /** No cycle runs: the plan isn't in force, or is held. */
        NOT_DUE,
        ON_TIME,
        OVERDUE
    }

    /** Whether somebody stands by the plan as it is. */
    public enum Signature {
        VALID,
        /** What was signed has changed, and it was not signed again. */
        LAPSED,
        /** Not signed, and it is documented why. */
        EXPLAINED,
        MISSING
    }

    static ComplianceView of(PlanView plan, int warnings, LocalDate on) {
        LocalDate due = plan.status() == PlanStatus.ACTIVE ? plan.reviewDueOn() : null;
        Long overdue = due == null || !due.isBefore(on) ? null : ChronoUnit.DAYS.between(due, on);
        return new ComplianceView(
                due == null ? Review.NOT_DUE : overdue == null ? Review.ON_TIME : Review.OVERDUE,
                overdue,
                reviews(plan.reviews(), true),
                reviews(plan.reviews(), false),
                signature(plan, AUTHOR),
                signature(plan, CLIENT),
                warnings);
    }

    private static long reviews(List<ReviewView> completed, boolean onTime) {
        return completed.stream()
                .filter(review -> review.onTime() != null && review.onTime() == onTime)
                .count();
    }

    private static Signature signature(PlanView plan, Set<SignerRole> roles) {
        List<AttestationView> signed = plan.attestations().stream()
                .filter(one -> roles.contains(one.role()))
                .toList();
        if (signed.stream().anyMatch(one -> one.status() == AttestationView.Status.VALID)) {
            return Signature.VALID;
        }
        if (plan.nonSignatures().stream().anyMatch(one -> roles.contains(one.role()))) {
            return Signature.EXPLAINED;
        }
        return signed.isEmpty() ? Signature.MISSING : Signature.LAPSED;
    }
}
