package health.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as it lies in the database, read past Waymark. */
final class StoredLog {
    private record Row(long position, UUID id, String stream, long sequence, String type, Instant recordedAt) {}

    private final List<Row> rows;
    private final Map<String, Long> heads = new TreeMap<>();
    private final long head;

    /** All of one moment: looks at plans go on being recorded. */
    private StoredLog(JdbcClient database) {
        this.rows = database.sql("select position, event_id, stream, sequence, type, recorded_at"
                        + " from event_log.event order by position")
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
        database.sql("select stream, sequence from event_log.stream_head")
                .query((row, n) -> heads.put(row.getString(1), row.getLong(2)))
                .list();
        this.head = database.sql("select position from event_log.log_head")
                .query(Long.class)
                .single();
    }

    static StoredLog in(Path data) throws IOException {
        DataSource source = source(data);
        TransactionTemplate moment = new TransactionTemplate(new JdbcTransactionManager(source));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(moment.execute(status -> new StoredLog(JdbcClient.create(source))));
    }

    /** The embedded database, with the secrets that lie beside it. */
    static JdbcClient database(Path data) throws IOException {
        return JdbcClient.create(source(data));
    }

    static Connection connection(Path data) throws IOException, SQLException {
        return source(data).getConnection();
    }

    private static DataSource source(Path data) throws IOException {
        JsonNode secrets = JsonMapper.builder().build().readTree(Files.readAllBytes(data.resolve("database.json")));
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + secrets.get("port").asInt() + "/waymark",
                "waymark_app",
                secrets.get("applicationPassword").asString());
    }

    List<UUID> eventIds() {
        return rows.stream().map(Row::id).toList();
    }

    /** Nothing missing, nothing twice, nothing half: positions, streams and both kinds of heads tell the same. */
    void mustBeWhole() {
        assertThat(rows.stream().map(Row::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(eventIds()).doesNotHaveDuplicates();
        assertThat(rows.stream().map(Row::recordedAt)).isSorted();

        Map<String, Long> ends = new TreeMap<>();
        for (Row row : rows) {
            assertThat(row.sequence()).isEqualTo(ends.getOrDefault(row.stream(), -1L) + 1);
            ends.put(row.stream(), row.sequence());
        }
        assertThat(heads).isEqualTo(ends);
        assertThat(head).isEqualTo(rows.size());
    }

    /** Every event of an answer, where the answer says it is. */
    void mustHold(JsonNode answer) {
        List<Row> expected = new ArrayList<>();
        int count = answer.get("events").size();
        for (int i = 0; i < count; i++) {
            JsonNode event = answer.get("events").get(i);
            long position = answer.get("position").asLong() - count + 1 + i;
            expected.add(new Row(
                    position,
                    UUID.fromString(event.get("id").asString()),
                    answer.get("planId").asString(),
                    answer.get("version").asLong() - count + i,
                    event.get("type").asString(),
                    Instant.EPOCH));
        }
        assertThat(rows.stream()
                        .skip(expected.get(0).position() - 1)
                        .limit(count)
                        .map(row -> new Row(
                                row.position(), row.id(), row.stream(), row.sequence(), row.type(), Instant.EPOCH)))
                .isEqualTo(expected);
    }
}
