package health.waymark.projection;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the read model and how it takes rows.
 *
 * @param name without its schema
 * @param columns as the rows' components have them; none where a select makes them out of the rows
 * @param source the columns and the select that makes their values out of one parameter, the rows as JSON in bytes.
 *     Bytes, because the driver takes as long to encode one large string as everything else here takes together.
 * @param sourceOfNew the same for a table in which there is nothing yet to look at
 * @param conflict what becomes of a row that is there already
 */
public record Table(String name, List<String> columns, String source, String sourceOfNew, String conflict) {

    /** Of a table whose rows are these records. */
    public static Table of(String name, Class<? extends Record> row, String conflict) {
        List<String> columns = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(Table::column)
                .toList();
        String all = String.join(", ", columns);
        String source = "(" + all + ") select " + all + " from jsonb_populate_recordset(null::read_model." + name
                + ", convert_from(?, 'UTF8')::jsonb)";
        return new Table(name, columns, source, source, conflict);
    }

    /** Of a table that the database works something out for. */
    public static Table of(String name, String source, String sourceOfNew, String conflict) {
        return new Table(name, List.of(), source, sourceOfNew, conflict);
    }

    private static String column(String component) {
        return component
                .chars()
                .mapToObj(c -> Character.isUpperCase(c) ? "_" + (char) Character.toLowerCase(c) : "" + (char) c)
                .collect(Collectors.joining());
    }
}
