package health.waymark.rig.check;

import health.waymark.rig.Violation;
import health.waymark.rig.target.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every reminder of a review that is due by Waymark's clock is in the log, once, and so is what became of it. */
public final class Reminders {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    /** By the defaults: days after the day a review is due. */
    private static final String KINDS =
            "(values ('SOON', -14), ('DUE', 0), ('OVERDUE', 1), ('ESCALATED_SUPERVISOR', 7), ('ESCALATED_COMPLIANCE', 21))";

    private static final String FACTS = "select type, convert_from(payload, 'UTF8')::jsonb as fact from event_log.event"
            + " where stream_type = 'Reminders'";

    private final Database database;

    public Reminders(Database database) {
        this.database = database;
    }

    /** @param clock Waymark's */
    public void mustBeThereOnce(Clock clock) throws SQLException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long until = System.nanoTime() + PATIENCE;
        for (List<String> missing = missing(today); !missing.isEmpty(); missing = missing(today)) {
            Violation.unless(System.nanoTime() < until, "Due and never issued: " + missing);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        List<String> twice = database.list(
                "select type || ' ' || coalesce(fact ->> 'reminderId', fact ->> 'planId') from (" + FACTS + ") f"
                        + " group by type, fact ->> 'reminderId', fact ->> 'planId', fact ->> 'cycle',"
                        + " fact ->> 'goalId', fact ->> 'to', fact ->> 'channel', fact ->> 'silentSince'"
                        + " having count(*) > 1 limit 5",
                row -> row.getString(1));
        Violation.unless(twice.isEmpty(), "Recorded more than once: " + twice);
    }

    private List<String> missing(LocalDate today) throws SQLException {
        return database.list(
                "select p.plan_id || ' ' || k.kind from read_model.plan p cross join " + KINDS + " k(kind, days)"
                        + " where p.status = 'ACTIVE' and p.review_due_on + k.days <= date '" + today + "'"
                        + " and (p.plan_id::text, k.kind, p.review_cycle::text) not in"
                        + " (select fact ->> 'planId', fact ->> 'kind', fact ->> 'cycle' from (" + FACTS + ") f"
                        + " where type = 'ReminderIssued' and fact ->> 'cycle' is not null) limit 5",
                row -> row.getString(1));
    }
}
