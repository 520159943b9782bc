package health.waymark.eventlog;

import health.waymark.database.TestDatabase;

/** Makes a database take its time over commits to the log, over some of them much more than over others. */
final class SlowCommits {
    private SlowCommits() {}

    static void in(TestDatabase database, long slowestMillis) {
        database.owner().sql("""
                        create function event_log.linger() returns trigger language plpgsql as $$
                        begin
                          perform pg_sleep(random() * %d / 1000.0);
                          return null;
                        end
                        $$;
                        create constraint trigger lingering after insert on event_log.event
                          deferrable initially deferred for each row execute function event_log.linger()
                        """.formatted(slowestMillis)).update();
    }
}
