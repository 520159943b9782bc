package health.waymark.glass;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.http.Problem;
import health.waymark.organisation.Organisations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Caseload privacy. It binds people who see plans as clinicians only: supervisors, compliance and systems see what they
 * saw before.
 */
public final class Glass {
    /** The code of {@link #closed()}: a page tells it apart from a missing right. */
    public static final String TO_BREAK = "glass-to-break";

    private static final Set<Role> SEE_ALL = Set.of(Role.SUPERVISOR, Role.COMPLIANCE);

    private final Organisations organisations;

    public Glass(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether other clinicians' plans are closed to somebody. */
    public boolean binds(Actor actor) {
        return actor.kind() == Actor.Kind.USER
                && actor.roles().contains(Role.CLINICIAN)
                && actor.roles().stream().noneMatch(SEE_ALL::contains)
                && organisations.settings(actor.organisation()).caseloadPrivacy();
    }

    /** The person whose plans alone are open to somebody; none if all are. */
    public @Nullable String onlyOf(Actor actor) {
        return binds(actor) ? actor.personId() : null;
    }

    /** Whether a plan names somebody. What they say of whom they act for opens nothing. */
    public static boolean names(@Nullable String clinician, @Nullable String supervisor, Actor actor) {
        String person = actor.personId();
        return person != null && (person.equals(clinician) || person.equals(supervisor));
    }

    /** Whether somebody says, with a reason, that they open what is closed to them. */
    public static boolean broken(Actor actor) {
        return actor.purposeOfUse() == PurposeOfUse.BTG && actor.because() != null;
    }

    public static Problem closed() {
        return new Problem(
                403,
                TO_BREAK,
                "Another clinician's plan",
                "The plan names you neither as clinician nor as supervisor. To open it all the same, send the headers"
                        + " Waymark-Purpose: BTG and Waymark-Reason: why. Both go on record, and compliance sees them.");
    }
}
