package health.waymark.projection;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of the read model and how it takes rows: in one statement, a parameter for each column however many rows there
 * are. Columns, because the database takes longer to take rows apart that come as JSON than to write them.
 *
 * @param name without its schema
 * @param columns of the rows
 * @param asTheyAre whether these are the table's own, so that rows may be copied into it
 * @param select the table's values out of the rows, which it finds as {@code given}
 * @param selectOfNew the same for a table in which there is nothing yet to look at
 * @param conflict what becomes of a row that is there already
 */
public record Table(
        String name, List<Column> columns, boolean asTheyAre, String select, String selectOfNew, String conflict) {

    /** Of a table whose rows are these records. */
    public static Table of(String name, Class<? extends Record> row, String conflict) {
        List<Column> columns = Column.of(row);
        String select = "select " + names(columns) + " from given";
        return new Table(name, columns, true, select, select, conflict);
    }

    /** Of a table that the database works something out for; its values come in the order of its columns. */
    public static Table of(
            String name, Class<? extends Record> row, String select, String selectOfNew, String conflict) {
        return new Table(name, Column.of(row), false, select, selectOfNew, conflict);
    }

    /** The statement that takes rows into the table that is read. */
    public String taking(String schema) {
        return insert(schema, select) + " " + conflict;
    }

    /** The statement that takes rows into a new table. */
    String takingAnew(String schema) {
        return insert(schema, selectOfNew);
    }

    private String insert(String schema, String values) {
        return "insert into " + schema + "." + name + (asTheyAre ? " (" + names(columns) + ")" : "")
                + " with given as (select " + all(columns, Column::value)
                + " from unnest(" + all(columns, Column::parameter) + ") as sent (" + names(columns) + ")) " + values;
    }

    /** The parameters of either. */
    public List<Object> parameters(Collection<? extends Record> rows) {
        return columns.stream().map(column -> column.of(rows)).toList();
    }

    String names() {
        return names(columns);
    }

    private static String names(List<Column> columns) {
        return all(columns, Column::name);
    }

    private static String all(List<Column> columns, Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
