package health.waymark.projection;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the read model's tables are, but for their rows. */
final class TableShapes {
    private TableShapes() {}

    /** Columns, constraints, indexes, rights, settings and comments, as the catalogue has them. */
    static List<String> of(JdbcClient jdbc) {
        return Stream.of(
                        "select attrelid::regclass::text || ' ' || attnum || ' ' || attname || ' ' || format_type(atttypid, atttypmod)"
                                + " || ' ' || attnotnull || ' ' || attstorage::text || coalesce(pg_get_expr(adbin, adrelid), '')"
                                + " || coalesce(col_description(attrelid, attnum), '')"
                                + " from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum"
                                + " where attrelid in (%s) and attnum > 0",
                        "select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
                                + " from pg_constraint where conrelid in (%s)",
                        "select indrelid::regclass::text || ' ' || indisprimary || ' ' || indisvalid || pg_get_indexdef(indexrelid)"
                                + " from pg_index where indrelid in (%s)",
                        "select oid::regclass::text || ' ' || relowner || coalesce(relacl::text, '')"
                                + " || coalesce(reloptions::text, '') || coalesce(obj_description(oid, 'pg_class'), '')"
                                + " from pg_class where oid in (%s)")
                .flatMap(query -> jdbc
                        .sql(
                                query.formatted(
                                        "select oid from pg_class where relnamespace = 'read_model'::regnamespace and relkind = 'r'"))
                        .query(String.class)
                        .list()
                        .stream()
                        .sorted())
                .toList();
    }
}
