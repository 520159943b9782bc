package health.waymark.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;

/** Reads every event along positions by JDBC and parses its JSON: the least that reading a whole log takes. */
final class Scan implements Callable<Long> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DurableServer server;

    Scan(DurableServer server) {
        this.server = server;
    }

    /** Returns how many fields there were, so that nothing is left out. */
    @Override
    public Long call() throws Exception {
        long fields = 0;
        try (Connection connection = server.superuser().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(
                    "select position, event_id, stream, sequence, stream_type, type, revision, recorded_at, payload,"
                            + " metadata from event_log.event order by position")) {
                read.setFetchSize(1_000);
                ResultSet row = read.executeQuery();
                while (row.next()) {
                    fields += JSON.readTree(row.getBytes(9)).size()
                            + JSON.readTree(row.getBytes(10)).size();
                }
            }
        }
        return fields;
    }
}
