package health.waymark.access.cli;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.registry.Clients;
import health.waymark.access.registry.Users;
import health.waymark.database.Schema;
import health.waymark.database.StartupRefused;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.BorrowedLog;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.eventlog.Operation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands typed at a terminal, on a database of their own. */
abstract class TerminalFixture {
    static TestDatabase database;
    static BorrowedLog log;

    @BeforeAll
    static void open() {
        database =
                TestDatabase.with(EventLogConfiguration.eventLogSchema(), new Schema("access", "classpath:db/access"));
        log = BorrowedLog.inPostgres(database.dataSource(), Clock.systemUTC());
    }

    @TempDir
    Path folder;

    Users users;
    Clients clients;
    final StringWriter said = new StringWriter();

    @BeforeEach
    void look() {
        users = new Users(database.jdbc());
        clients = new Clients(database.jdbc());
    }

    @AfterAll
    static void close() {
        log.close();
        database.close();
    }

    int run(Object command, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(TestDatabase.arguments(database.settings())));
        arguments.add("--waymark.data-dir=" + folder.resolve("none"));
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    assertThat(StartupRefused.behind(failure)).isNotNull();
                    said.append(String.valueOf(failure.getMessage()));
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    int typing(String line, Object command, String... words) {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(command, words);
        } finally {
            System.setIn(terminal);
        }
    }

    String shown() {
        Matcher secret = Pattern.compile("\\(shown this once\\): (\\S+)").matcher(said.toString());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    /** What was done in an organisation, the earliest first. */
    static List<Operation> recorded(String organisation) {
        var operations = new ArrayList<>(log.operators().latest(organisation, 0, 1_000));
        Collections.reverse(operations);
        return operations;
    }

    static long everythingRecorded() {
        return database.jdbc()
                .sql("select count(*) from event_log.event")
                .query(Long.class)
                .single();
    }
}
