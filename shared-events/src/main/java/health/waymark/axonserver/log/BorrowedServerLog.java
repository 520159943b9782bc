package health.waymark.axonserver.log;

import health.waymark.axonserver.AxonServerMode;
import health.waymark.axonserver.Link;
import health.waymark.axonserver.Standing;
import health.waymark.database.DatabaseSettings;
import health.waymark.database.Migrations;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.LogMessages;
import health.waymark.eventlog.OperatorLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operators' log for one command at the terminal, where an Axon Server keeps it. */
public final class BorrowedServerLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** What may still become an answer: the first of several servers being away, say. */
    private static final Set<Standing> UNDECIDED = Set.of(Standing.UNTRIED, Standing.ANSWERS, Standing.AWAY);

    private BorrowedServerLog() {}

    /** Refuses, in a sentence, where no Axon Server answers, or not to us, or with the events of another record. */
    public static BorrowedLog open(
            Environment environment, DatabaseSettings settings, DataSource dataSource, Clock clock) {
        return open(environment, settings, dataSource, clock, PATIENCE);
    }

    static BorrowedLog open(
            Environment environment, DatabaseSettings settings, DataSource dataSource, Clock clock, Duration patience) {
        var database = JdbcClient.create(dataSource);
        mustGoWithAnAxonServer(database);
        Migrations.run(settings, List.of(ServerLogConfiguration.axonServerSchema()));
        var codec = new EventCodec();
        var wire = new Wire(codec);
        var places = new Places(database);
        var link = AxonServerMode.link(environment);
        var events = new ServerEvents(link);
        var follower = new Follower(link, places, wire);
        var reader = new ServerLog(events, places, follower.recent(), wire);
        var attempts = new Attempts(database, events, places, follower, clock);
        var storage = new ServerStorage(
                events, reader, follower, attempts, new LogMessages(codec), wire, clock, new SimpleMeterRegistry());
        var log = new BorrowedLog(new OperatorLog(reader, storage, codec), reader, () -> {
            follower.close();
            link.close();
        });
        follower.start();
        try {
            mustFollow(follower, link, patience);
            return log;
        } catch (RuntimeException refused) {
            log.close();
            throw refused;
        }
    }

    /** A database without a record yet may be meant for one of its own: a word too many here must not decide that. */
    private static void mustGoWithAnAxonServer(JdbcClient database) {
        ServerLogConfiguration.mustKeepNoRecord(database);
        if (database.sql("select to_regclass('axon_server.place') is null")
                .query(Boolean.class)
                .single()) {
            throw new StartupRefused("This database was not begun with waymark.event-store=axon-server:"
                    + " start Waymark with it first, or leave it out.");
        }
    }

    /** Whoever was not reached by the end of our patience does not answer. */
    private static String told(Standing last) {
        if (last == Standing.ANSWERS) {
            return "answers, but its events could not be read in time; try again";
        }
        Standing standing = last == Standing.UNTRIED ? Standing.AWAY : last;
        return standing.words() + "; " + standing.remedy();
    }

    private static void mustFollow(Follower follower, Link link, Duration patience) {
        try {
            long until = System.nanoTime() + patience.toNanos();
            while (!follower.hasBegun(LOOK)) {
                Standing standing = link.standing();
                if (!UNDECIDED.contains(standing) || System.nanoTime() > until) {
                    throw new StartupRefused("Nothing was done, because it could not be recorded: Axon Server at "
                            + link.address() + " " + told(standing) + ".");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Waymark was stopped while it waited for Axon Server.", stopped);
        }
    }
}
