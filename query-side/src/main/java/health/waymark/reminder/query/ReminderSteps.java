package health.waymark.reminder.query;

import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.state.RemindersState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of a transaction as steps that take reminders' rows from what they were to what they are. */
final class ReminderSteps implements Projection.Collector {
    static final Table TABLE = Table.of("reminder", ReminderRow.class, """
            on conflict (reminder_id) do update set
                   position = excluded.position, state = excluded.state, recipients = excluded.recipients,
                   recipient_ids = excluded.recipient_ids
            where excluded.position > reminder.position""");

    /** @param change what the row becomes, null where it stays */
    private record Step(PlanId plan, long position, Function<ReminderRow, @Nullable ReminderRow> change) {}

    private final Map<ReminderId, ReminderRow> issued = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public void beside(PlanState plan, Recorded recorded) {
        if (recorded.event() instanceof ReminderIssued one) {
            issued.putIfAbsent(one.reminderId(), ReminderRow.of(one, recorded));
        } else if (recorded.event() instanceof ReminderEvent event) {
            ReminderId id = RemindersState.about(event);
            steps.add(new Step(
                    event.planId(),
                    recorded.position(),
                    row -> row.reminderId().equals(id)
                            ? row.with(row.state().after(event), recorded.position())
                            : null));
        }
    }

    @Override
    public void after(PlanState plan, Recorded recorded) {
        if (recorded.event() instanceof ClinicianReassigned) {
            Readdressing readdressing = Readdressing.in(plan);
            steps.add(new Step(
                    plan.id(),
                    recorded.position(),
                    row -> readdressing.concerns(row)
                            ? row.with(readdressing.recipients(row), recorded.position())
                            : null));
        }
    }

    @Override
    public void write(Destination tables) {
        if (steps.isEmpty() && issued.isEmpty()) {
            return;
        }
        Map<ReminderId, ReminderRow> rows = new LinkedHashMap<>(issued);
        Map<ReminderId, ReminderRow> known = tables.isNew() ? Map.of() : known(tables.jdbc());
        rows.putAll(known);
        List<ReminderRow> written = rows.values().stream()
                .map(this::stepped)
                .filter(row -> !row.equals(known.get(row.reminderId())))
                .toList();
        tables.write(TABLE, written);
    }

    private ReminderRow stepped(ReminderRow from) {
        ReminderRow row = from;
        for (Step step : steps) {
            if (step.plan().equals(row.planId()) && step.position() > row.position()) {
                ReminderRow next = step.change().apply(row);
                row = next == null ? row : next;
            }
        }
        return row;
    }

    private Map<ReminderId, ReminderRow> known(JdbcClient jdbc) {
        UUID[] plans = Stream.concat(
                        steps.stream().map(Step::plan), issued.values().stream().map(ReminderRow::planId))
                .map(PlanId::value)
                .distinct()
                .toArray(UUID[]::new);
        return jdbc
                .sql("select * from read_model.reminder where plan_id = any (?)")
                .param(plans)
                .query(ReminderRow::read)
                .stream()
                .collect(Collectors.toMap(ReminderRow::reminderId, Function.identity()));
    }
}
