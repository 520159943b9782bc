package health.waymark.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A run as a table to read, and as JSON to keep. */
final class Report {
    private final Options options;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> machine = new LinkedHashMap<>();
    private final Map<String, List<Figure>> parts = new LinkedHashMap<>();

    Report(Options options) {
        this.options = options;
    }

    void commands(DurableServer server, CommandTable table) throws IOException {
        machine.putAll(Machine.told(server));
        parts.put("commands", table.figures());
        text.append("Commands in process\n\n").append(table.markdown()).append('\n');
    }

    void http(DurableServer server, LaunchedWaymark waymark, CommandTable table, List<Figure> lags) throws IOException {
        machine.putAll(Machine.told(server));
        List<Figure> beside = new ArrayList<>(lags);
        beside.add(once("start to ready", "s", waymark.startTime().toMillis() / 1e3));
        beside.add(once("resident memory after the run", "MiB", waymark.residentMemory()));
        List<Figure> figures = new ArrayList<>(table.figures());
        figures.addAll(beside);
        parts.put("http", figures);
        text.append("Commands over HTTP, views kept up to date\n\n")
                .append(table.markdown())
                .append('\n');
        list(beside);
    }

    void functions(List<Figure> figures) throws IOException {
        machine.putAll(Machine.told());
        parts.put("functions", figures);
        text.append("Functions\n\n");
        list(figures);
    }

    void history(DurableServer server, List<Figure> figures) throws IOException {
        machine.putAll(Machine.told(server));
        parts.put("history", figures);
        text.append("A long history\n\n");
        list(figures);
    }

    void proof(DurableServer server, List<Figure> figures) throws IOException {
        machine.putAll(Machine.told(server));
        parts.put("proof", figures);
        text.append("Looking back, and proving\n\n");
        list(figures);
    }

    private void list(List<Figure> figures) {
        text.append("| | median | | |\n|---|---|---|---|\n");
        for (Figure figure : figures) {
            Figure.Ratio against = figure.against();
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            figure.what(),
                            number(figure.median()),
                            figure.unit(),
                            against == null ? "" : "%.2f × %s".formatted(against.median(), against.to())));
        }
        text.append('\n');
    }

    private static Figure once(String what, String unit, double value) {
        return new Figure(what, unit, List.of(value), null);
    }

    private static String number(double value) {
        return value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }

    String markdown() {
        return text
                + "Medians of %d rounds of %d s, on %s. %s.\n"
                        .formatted(
                                options.rounds(),
                                options.each().toSeconds(),
                                LocalDate.now(),
                                String.join(
                                        ", ",
                                        machine.entrySet().stream()
                                                .map(it -> it.getKey() + " " + it.getValue())
                                                .toList()));
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("on", LocalDate.now().toString());
        all.put("machine", machine);
        all.put("rounds", options.rounds());
        all.put("seconds", options.each().toSeconds());
        all.put("parts", parts);
        Files.write(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }
}
