package health.waymark.projection;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that are being filled beside those that are read: rows are copied in, and nothing has an index yet. */
final class NewTables implements Destination {
    static final String SCHEMA = "read_model_next";

    private final JdbcTemplate connections;
    private final JdbcClient jdbc;

    NewTables(DataSource dataSource) {
        this.connections = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(connections);
    }

    @Override
    public void write(Table table, Collection<? extends Record> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (table.asTheyAre()) {
            connections.execute((ConnectionCallback<Boolean>) connection -> {
                CopiedRows.into(SCHEMA, table, rows, connection);
                return true;
            });
        } else {
            jdbc.sql(table.takingAnew(SCHEMA)).params(table.parameters(rows)).update();
        }
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public JdbcClient jdbc() {
        return jdbc;
    }
}
