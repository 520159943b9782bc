package health.waymark.projection;

import health.waymark.query.ViewJson;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows as one parameter of one statement, however many there are. */
public final class Rows {
    private Rows() {}

    /**
     * Runs a statement that reads its rows from {@code jsonb_to_recordset(convert_from(?, 'UTF8')::jsonb)}. Bytes,
     * because the driver takes as long to encode one large string as everything else here takes together.
     */
    public static void write(JdbcClient jdbc, String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql).param(ViewJson.ROWS.writeValueAsBytes(rows)).update();
        }
    }
}
