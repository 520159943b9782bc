package health.waymark.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

/** What {@code /actuator/health} tells, in a sentence a component. */
final class HealthWords {
    /** They say that a process runs, which whoever reads this sees. */
    private static final List<String> SILENT_WHILE_WELL = List.of("livenessState", "readinessState", "ping", "ssl");

    private record Words(String title, String well, String ill) {}

    private static final Map<String, Words> WORDS = Map.of(
            "db", new Words("Database", "It answers.", "It does not answer: nothing can be read or recorded."),
            "eventLog",
                    new Words(
                            "Recording",
                            "New events can be recorded.",
                            "No event can be recorded: what keeps them takes none."),
            "projections",
                    new Words(
                            "Read model",
                            "What people see follows the record.",
                            "What people see no longer follows the record: its processor stands still."),
            "evidence",
                    new Words(
                            "Evidence",
                            "Who looked and what was refused shows in the audit.",
                            "What the audit shows of looks and refusals no longer follows the record: its processor stands still."),
            "ledger",
                    new Words(
                            "Ledger",
                            "What is recorded is sealed.",
                            "What is recorded is no longer sealed, or no longer what was sealed."),
            "reminders",
                    new Words(
                            "Reminders",
                            "Plans are looked at when their time comes.",
                            "Plans are due and nobody looks, or the due list no longer follows the record."),
            "delivery",
                    new Words(
                            "Delivery",
                            "Nothing waits to go out longer than it should.",
                            "Nothing goes out: what sends reminders stands still."),
            "demo", new Words("Demonstration", "It has loaded.", "It is still loading."),
            "diskSpace",
                    new Words("Disk", "There is room on it.", "It is almost full: make room before recording stops."));

    private final HealthEndpoint endpoint;

    HealthWords(HealthEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    List<HealthLine> lines() {
        List<HealthLine> lines = new ArrayList<>();
        if (endpoint.health() instanceof CompositeHealthDescriptor all && all.getComponents() != null) {
            all.getComponents().forEach((name, component) -> {
                HealthLine line = line(name, component);
                if (!line.well() || !SILENT_WHILE_WELL.contains(name)) {
                    lines.add(line);
                }
            });
        }
        return lines;
    }

    private static HealthLine line(String name, HealthDescriptor component) {
        boolean well = Status.UP.equals(component.getStatus());
        Words words = WORDS.getOrDefault(name, new Words(name, "It is well.", "It is not well."));
        return new HealthLine(
                name, words.title(), well, (well ? words.well() : words.ill()) + more(name, well, component));
    }

    private static String more(String name, boolean well, HealthDescriptor component) {
        if (!(component instanceof IndicatedHealthDescriptor told) || told.getDetails() == null) {
            return "";
        }
        Map<String, Object> details = told.getDetails();
        if (name.equals("diskSpace") && details.get("free") instanceof Long free) {
            return " " + Say.size(free) + " are free.";
        }
        Object cause = details.get("cause");
        return well || cause == null ? "" : " (" + cause + ")";
    }
}
