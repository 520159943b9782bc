package health.waymark.operate.rebuild;

import java.io.PrintWriter;

/** What a person at the terminal is told of a rebuild that was done. */
final class RebuildReport {
    private RebuildReport() {}

    static void print(Rebuilt result, PrintWriter out) {
        out.printf(
                "Up to position %,d in %,d ms. What was read %s what the log says.%n",
                result.position(), result.milliseconds(), result.same() ? "is" : "is not");
        out.println(result.switched() ? "What was made is read now." : "It was only compared: what is read stayed.");
        if (result.movedOn() > 0) {
            out.printf("%,d plans that changed meanwhile were left out of the comparison.%n", result.movedOn());
        }
        out.printf("  %-16s %12s %12s  %-16s  %-16s%n", "table", "rows read", "rows anew", "hash read", "hash anew");
        result.tables()
                .forEach(table -> out.printf(
                        "  %-16s %,12d %,12d  %-16s  %-16s%n",
                        table.table(), table.rows(), table.rowsAnew(), table.hash(), table.hashAnew()));
    }
}
