package health.waymark.reminder.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import health.waymark.query.ViewJson;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reminder as its row has it. */
record ReminderRow(
        ReminderId reminderId,
        PlanId planId,
        String organisation,
        long position,
        ReminderKind kind,
        @Nullable Integer cycle,
        @Nullable GoalId goalId,
        LocalDate dueOn,
        ReminderStatus state,
        @JsonRawValue String recipients,
        List<String> recipientIds,
        Instant issuedAt) {

    static ReminderRow of(ReminderIssued issued, Recorded recorded) {
        return new ReminderRow(
                issued.reminderId(),
                issued.planId(),
                recorded.by().organisation(),
                recorded.position(),
                issued.kind(),
                issued.cycle(),
                issued.goalId(),
                issued.dueOn(),
                ReminderStatus.PENDING,
                json(issued.recipients()),
                ids(issued.recipients()),
                recorded.recordedAt());
    }

    static ReminderRow read(ResultSet row, int number) throws SQLException {
        UUID goal = row.getObject("goal_id", UUID.class);
        return new ReminderRow(
                new ReminderId(row.getObject("reminder_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("organisation"),
                row.getLong("position"),
                ReminderKind.valueOf(row.getString("kind")),
                row.getObject("cycle", Integer.class),
                goal == null ? null : new GoalId(goal),
                row.getObject("due_on", LocalDate.class),
                ReminderStatus.valueOf(row.getString("state")),
                row.getString("recipients"),
                List.of((String[]) row.getArray("recipient_ids").getArray()),
                row.getTimestamp("issued_at").toInstant());
    }

    ReminderRow with(ReminderStatus now, long at) {
        return new ReminderRow(
                reminderId,
                planId,
                organisation,
                at,
                kind,
                cycle,
                goalId,
                dueOn,
                now,
                recipients,
                recipientIds,
                issuedAt);
    }

    ReminderRow with(List<Recipient> others, long at) {
        return new ReminderRow(
                reminderId,
                planId,
                organisation,
                at,
                kind,
                cycle,
                goalId,
                dueOn,
                state,
                json(others),
                ids(others),
                issuedAt);
    }

    private static String json(List<Recipient> recipients) {
        return ViewJson.MAPPER.writeValueAsString(recipients);
    }

    private static List<String> ids(List<Recipient> recipients) {
        return recipients.stream().map(ReminderRow::id).toList();
    }

    private static String id(Recipient recipient) {
        String id = recipient.id();
        return id == null ? recipient.as().name() : id;
    }
}
