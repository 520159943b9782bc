package health.waymark.projection;

import health.waymark.query.ViewJson;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows as one parameter of one statement, however many there are. */
public final class Rows {
    private Rows() {}

    /** Runs a statement that reads its rows from {@code jsonb_to_recordset(?::jsonb)}. */
    public static void write(JdbcClient jdbc, String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql).param(ViewJson.ROWS.writeValueAsString(rows)).update();
        }
    }
}
