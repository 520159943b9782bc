package health.waymark.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A statement's parameters, one after the other; most of them a column of rows each. */
final class Parameters {
    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    void add(Instant instant) throws SQLException {
        statement.setTimestamp(++last, Timestamp.from(instant));
    }

    <R> void addTexts(List<R> rows, Function<R, String> column) throws SQLException {
        add(rows.stream().map(column).toArray(String[]::new));
    }

    <R> void addUuids(List<R> rows, Function<R, UUID> column) throws SQLException {
        add(rows.stream().map(column).toArray(UUID[]::new));
    }

    <R> void addBytes(List<R> rows, Function<R, byte[]> column) throws SQLException {
        add(rows.stream().map(column).toArray(byte[][]::new));
    }

    <R> void addLongs(List<R> rows, ToLongFunction<R> column) throws SQLException {
        add(rows.stream().mapToLong(column).toArray());
    }

    <R> void addIntegers(List<R> rows, ToIntFunction<R> column) throws SQLException {
        add(rows.stream().mapToInt(column).toArray());
    }

    private void add(Object column) throws SQLException {
        statement.setObject(++last, column);
    }
}
