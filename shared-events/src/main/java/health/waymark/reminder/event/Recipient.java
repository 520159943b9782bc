package health.waymark.reminder.event;

import health.waymark.plan.event.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whom a reminder is for.
 *
 * @param as the part they have in the plan, or in the organisation
 * @param id the person's; none where everybody is meant who has that part
 */
public record Recipient(
        Part as, @Nullable String id, @Nullable String display) {
    public enum Part {
        CLINICIAN,
        SUPERVISOR,
        COMPLIANCE
    }

    /** Everybody of the organisation who watches over compliance. */
    public static final Recipient COMPLIANCE = new Recipient(Part.COMPLIANCE, null, null);

    public static Recipient of(Part as, Person person) {
        return new Recipient(as, person.id(), person.display());
    }
}
