package health.waymark.projection;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that are read: each takes its rows in one statement, however many there are. */
record LiveTables(JdbcClient jdbc) implements Destination {
    static final String SCHEMA = "read_model";

    @Override
    public void write(Table table, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(table.taking(SCHEMA)).params(table.parameters(rows)).update();
        }
    }

    @Override
    public boolean isNew() {
        return false;
    }
}
