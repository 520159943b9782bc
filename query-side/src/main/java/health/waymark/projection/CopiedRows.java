package health.waymark.projection;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Records in the binary form of PostgreSQL's COPY, which neither side has to write out or read: a component's type says
 * what its column's is.
 */
final class CopiedRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int AT_ONCE = 1 << 16;
    private static final int END = -1;

    /** @param within of an id, which is a record of one value */
    private record Column(Method accessor, @Nullable Method within, boolean json) {
        static Column of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Column(
                    open(component.getAccessor()),
                    type.isRecord() ? open(type.getRecordComponents()[0].getAccessor()) : null,
                    component.getAccessor().isAnnotationPresent(JsonRawValue.class));
        }

        private static Method open(Method accessor) {
            accessor.setAccessible(true);
            return accessor;
        }

        @Nullable
        Object of(Record row) {
            try {
                Object value = accessor.invoke(row);
                return value == null || within == null ? value : within.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A row cannot be read.", e);
            }
        }
    }

    private static final ClassValue<Column[]> COLUMNS = new ClassValue<>() {
        @Override
        protected Column[] computeValue(Class<?> row) {
            return Arrays.stream(row.getRecordComponents()).map(Column::of).toArray(Column[]::new);
        }
    };

    private final CopyIn copy;
    private final CopyBytes bytes = new CopyBytes(2 * AT_ONCE);

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Copies rows into a table. */
    static void into(String schema, Table table, Collection<? extends Record> rows, Connection connection)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + schema + "." + table.name() + " (" + String.join(", ", table.columns())
                        + ") from stdin (format binary)");
        try {
            CopiedRows copied = new CopiedRows(copy);
            copied.bytes.raw(HEADER);
            for (Record row : rows) {
                copied.add(row);
            }
            copied.bytes.smallint(END);
            copied.send();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void add(Record row) throws SQLException {
        Column[] columns = COLUMNS.get(row.getClass());
        bytes.smallint(columns.length);
        for (Column column : columns) {
            Object value = column.of(row);
            if (value instanceof String text && column.json()) {
                bytes.json(text);
            } else {
                bytes.add(value);
            }
        }
        if (bytes.size() >= AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.bytes(), 0, bytes.size());
        bytes.clear();
    }
}
