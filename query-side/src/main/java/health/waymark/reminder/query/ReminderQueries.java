package health.waymark.reminder.query;

import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.query.ViewJson;
import health.waymark.reminder.event.Recipient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Reminders, the latest issued first. */
public final class ReminderQueries {
    private static final TypeReference<List<Recipient>> RECIPIENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ReminderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listing<ReminderView> find(String organisation, ReminderFilter filter, Page page) {
        Map<String, Object> values = new HashMap<>();
        String where = " from read_model.reminder where organisation = :organisation" + filter.conditions(values);
        values.put("organisation", organisation);
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<ReminderView> items = jdbc.sql("select *" + where
                        + " order by issued_at desc, due_on desc, reminder_id limit :limit offset :offset")
                .params(values)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, n) -> view(ReminderRow.read(row, n)))
                .list();
        return new Listing<>(items, total, page.number(), page.size());
    }

    private static ReminderView view(ReminderRow row) {
        return new ReminderView(
                row.reminderId(),
                row.planId(),
                row.kind(),
                row.dueOn(),
                row.state(),
                ViewJson.MAPPER.readValue(row.recipients(), RECIPIENTS),
                row.goalId(),
                row.issuedAt());
    }
}
