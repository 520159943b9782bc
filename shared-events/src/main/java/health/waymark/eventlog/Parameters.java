package health.waymark.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Stream;

/** A statement's parameters, one after the other. */
final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    void add(Instant instant) throws SQLException {
        statement.setTimestamp(++last, Timestamp.from(instant));
    }

    void add(long number) throws SQLException {
        statement.setLong(++last, number);
    }

    void add(String type, Stream<?> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    void addBytes(Stream<byte[]> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("bytea", values.toArray(byte[][]::new)));
    }
}
