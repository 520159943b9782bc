package health.waymark.reminder.query;

import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders of an organisation are wanted; null or empty for all.
 *
 * @param recipient a person's id, or the part of those who are meant without a name
 * @param onlyOf whoever asks, where plans that don't name them are closed to them; a plan that is named was opened
 */
public record ReminderFilter(
        @Nullable UUID plan,
        List<ReminderStatus> state,
        List<ReminderKind> kind,
        @Nullable String recipient,
        @Nullable String onlyOf) {

    public static ReminderFilter of(
            @Nullable UUID plan,
            @Nullable List<ReminderStatus> state,
            @Nullable List<ReminderKind> kind,
            @Nullable String recipient) {
        return new ReminderFilter(
                plan, state == null ? List.of() : state, kind == null ? List.of() : kind, recipient, null);
    }

    /** The same, asked by somebody to whom other clinicians' plans are closed; by anybody else if null. */
    ReminderFilter seenBy(@Nullable String person) {
        return new ReminderFilter(plan, state, kind, recipient, person);
    }

    String conditions(Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (plan != null) {
            where.append(" and plan_id = :plan");
            values.put("plan", plan);
        }
        if (!state.isEmpty()) {
            where.append(" and state in (:state)");
            values.put("state", state.stream().map(Enum::name).toList());
        }
        if (!kind.isEmpty()) {
            where.append(" and kind in (:kind)");
            values.put("kind", kind.stream().map(Enum::name).toList());
        }
        if (recipient != null) {
            where.append(" and recipient_ids @> array[:recipient]::text[]");
            values.put("recipient", recipient);
        }
        if (onlyOf != null && plan == null) {
            where.append(" and exists (select 1 from read_model.plan where plan.plan_id = reminder.plan_id"
                    + " and (plan.clinician_id = :onlyOf or plan.supervisor_id = :onlyOf))");
            values.put("onlyOf", onlyOf);
        }
        return where.toString();
    }
}
