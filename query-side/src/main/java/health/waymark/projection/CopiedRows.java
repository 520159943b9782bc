package health.waymark.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    private final CopyIn copy;
    private final List<Column> columns;
    private final CopyBytes bytes = new CopyBytes(2 * AT_ONCE);

    private CopiedRows(CopyIn copy, List<Column> columns) {
        this.copy = copy;
        this.columns = columns;
    }

    /** Copies rows into a table. */
    static void into(String schema, Table table, Collection<? extends Record> rows, Connection connection)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + schema + "." + table.name() + " (" + table.names() + ") from stdin (format binary)");
        try {
            CopiedRows copied = new CopiedRows(copy, table.columns());
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
        bytes.smallint(columns.size());
        for (Column column : columns) {
            Object value = column.of(row);
            if (value instanceof String text && column.isJson()) {
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
