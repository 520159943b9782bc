package health.waymark.rig.check;

import health.waymark.rig.Violation;
import health.waymark.rig.target.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The views, held against the same views made anew from the first event. */
public final class ReadModel {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(300);
    private static final String TABLES = "select tablename from pg_tables where schemaname = 'read_model'"
            + " and tablename not in ('token', 'flyway_schema_history') order by 1";

    private final Database database;

    public ReadModel(Database database) {
        this.database = database;
    }

    /** Waits until the views account for the whole log. */
    public void awaitCaughtUp() throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (behind() > 0) {
            Violation.unless(System.nanoTime() < until, "The views don't catch up: " + behind() + " events behind.");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long behind() throws SQLException {
        return database.number("select (select position from event_log.log_head) - least("
                + "(select coalesce(min(position), 0) from read_model.token),"
                + " (select coalesce(min(position), 0) from evidence.token))");
    }

    /**
     * Every event of a plan is one entry of its history, every refusal and look one row of the evidence, and no plan is
     * parked.
     */
    public void mustShowEveryEvent() throws SQLException {
        mustBeInBoth("stream_type not in ('Operations', 'Evidence')", "read_model.history_entry");
        mustBeInBoth(
                "stream_type = 'Evidence'",
                "(select event_id, position from evidence.refusal union all select event_id, position from evidence.access)");
        long parked = database.number("select count(*) from read_model.parked_plan");
        Violation.unless(parked == 0, parked + " plans are parked.");
    }

    private void mustBeInBoth(String events, String rows) throws SQLException {
        List<String> wrong = database.list(
                "select coalesce(e.event_id, r.event_id) from (select * from event_log.event where " + events + ") e"
                        + " full join " + rows + " r on r.event_id = e.event_id and r.position = e.position"
                        + " where e.event_id is null or r.event_id is null limit 5",
                row -> row.getString(1));
        Violation.unless(wrong.isEmpty(), "In the log or in what is read, but not in both: events " + wrong);
    }

    /** Has all views made anew, as a rebuild does, and finds every row as it was. */
    public void mustEqualARebuild() throws SQLException, InterruptedException {
        Map<String, List<String>> before = Map.of();
        Map<String, List<String>> after = Map.of();
        long head = -1;
        while (head != head()) { // a reminder may be recorded meanwhile: then once more
            head = head();
            awaitCaughtUp();
            before = rows();
            String tables = String.join(", ", before.keySet());
            database.change("update read_model.token set position = 0, owner = null", "truncate " + tables);
            awaitCaughtUp();
            after = rows();
        }
        Map<String, List<String>> anew = after;
        before.forEach((table, rows) -> mustBeSame(table, rows, anew.getOrDefault(table, List.of())));
    }

    private static void mustBeSame(String table, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            Set<String> gone = new HashSet<>(before);
            after.forEach(gone::remove);
            Set<String> made = new HashSet<>(after);
            before.forEach(made::remove);
            throw new Violation(
                    table + " isn't as a rebuild makes it. Plan and digest of rows that only the live view had: "
                            + gone.stream().limit(5).toList() + "; that only the rebuild has: "
                            + made.stream().limit(5).toList());
        }
    }

    private long head() throws SQLException {
        return database.number("select position from event_log.log_head");
    }

    /** A digest of each row of each table, with the plan it is about where it is about one. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : database.list(TABLES, row -> row.getString(1))) {
            rows.put(
                    "read_model." + table,
                    new ArrayList<>(database.list(
                            "select (to_jsonb(t) ->> 'plan_id') || ' ' || md5(t::text) from read_model." + table
                                    + " t order by 1",
                            row -> String.valueOf(row.getString(1)))));
        }
        return rows;
    }
}
