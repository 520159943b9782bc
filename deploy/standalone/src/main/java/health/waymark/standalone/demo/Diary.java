package health.waymark.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to be sent for one plan: by whom, when, in the order of time. Ids follow from names, so that it can be resumed. */
final class Diary {
    private final String name;
    private final int minute;
    private final List<Sending> sendings = new ArrayList<>();
    private final String planId;
    private Instant now = Instant.EPOCH;
    private DemoClinic.Colleague writer;

    Diary(String name, DemoClinic.Colleague writer) {
        this.name = name;
        this.minute = Math.floorMod(name.hashCode(), 50);
        this.writer = writer;
        this.planId = id("plan");
    }

    String planId() {
        return planId;
    }

    /** What a clinic would file the client under. */
    String recordNumber() {
        return "c-%05d".formatted(Math.floorMod(name.hashCode(), 100_000));
    }

    /** The id of a part of this plan. */
    String id(String part) {
        return UUID.nameUUIDFromBytes(("waymark-demo/" + name + "/" + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static Instant on(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** Turns to an hour of a day; what is written next follows at intervals of a minute. */
    Diary at(LocalDate day, int hour) {
        now = on(day, hour, minute);
        return this;
    }

    Diary by(DemoClinic.Colleague colleague) {
        writer = colleague;
        return this;
    }

    DemoClinic.Colleague writer() {
        return writer;
    }

    Instant now() {
        return now;
    }

    /** Names and values in turn. */
    Diary send(String type, Object... fields) {
        return send(type, fields(fields));
    }

    Diary send(String type, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("planId", planId);
        sendings.add(new Sending(now, writer, type, body));
        now = now.plus(Duration.ofMinutes(1));
        return this;
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    static Map<String, Object> reason(String text) {
        return Map.of("text", text);
    }

    List<Sending> inOrder() {
        return sendings.stream().sorted(Comparator.comparing(Sending::at)).toList();
    }
}
