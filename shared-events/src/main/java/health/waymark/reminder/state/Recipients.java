package health.waymark.reminder.state;

import static health.waymark.reminder.event.Recipient.Part.CLINICIAN;
import static health.waymark.reminder.event.Recipient.Part.SUPERVISOR;

import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a reminder is for. The clinician hears of everything, the supervisor and compliance when it comes to them too, so
 * that an escalation that overtakes a reminder still reaches the one who can act on it. Nothing goes to nobody: where a
 * plan names no clinician the supervisor stands in, where it names none of them compliance does.
 */
public final class Recipients {
    private Recipients() {}

    public static List<Recipient> of(ReminderKind kind, PlanState plan) {
        List<Recipient> recipients = new ArrayList<>();
        plan.clinician().ifPresent(clinician -> recipients.add(Recipient.of(CLINICIAN, clinician)));
        if (kind == ReminderKind.ESCALATED_SUPERVISOR
                || kind == ReminderKind.ESCALATED_COMPLIANCE
                || recipients.isEmpty()) {
            plan.supervisor().ifPresent(supervisor -> recipients.add(Recipient.of(SUPERVISOR, supervisor)));
        }
        boolean nobodyAbove =
                kind == ReminderKind.ESCALATED_SUPERVISOR && plan.supervisor().isEmpty();
        if (kind == ReminderKind.ESCALATED_COMPLIANCE || nobodyAbove || recipients.isEmpty()) {
            recipients.add(Recipient.COMPLIANCE);
        }
        return List.copyOf(recipients);
    }
}
