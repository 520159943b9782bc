package health.waymark.projection;

import health.waymark.query.ViewJson;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that are read: each takes its rows in one statement, however many there are. */
record LiveTables(JdbcClient jdbc) implements Destination {
    static final String SCHEMA = "read_model";

    @Override
    public void write(Table table, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("insert into " + SCHEMA + "." + table.name() + " " + table.source() + " " + table.conflict())
                    .param(ViewJson.ROWS.writeValueAsBytes(rows))
                    .update();
        }
    }

    @Override
    public boolean isNew() {
        return false;
    }
}
