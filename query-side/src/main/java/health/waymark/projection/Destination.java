package health.waymark.projection;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the rows of a transaction go: into the tables that are read, or into new ones beside them. */
public interface Destination {

    /** Writes rows, whether or not the table has some of them already. */
    void write(Table table, Collection<? extends Record> rows);

    /** Whether the tables are new, and nothing is in them of the plans that are written. */
    boolean isNew();

    JdbcClient jdbc();
}
