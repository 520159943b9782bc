package health.waymark.standalone.demo;

import health.waymark.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo/clinic.yaml}: who works there, what they treat, and whom. */
record DemoClinic(List<Colleague> people, Map<String, Area> areas, List<Entry> plans) {

    /** Somebody who works there and may sign in. */
    record Colleague(
            String id,
            String user,
            String display,
            String credential,
            Role role,
            @Nullable String supervisor) {
        Map<String, Object> person() {
            return Map.of("id", id, "display", display, "credential", credential);
        }
    }

    /** What is treated, and the plan that is usual for it. */
    record Area(String programme, Map<String, Object> problem, String discharge, List<Aim> goals) {}

    /** A goal with all that serves it. */
    record Aim(
            String statement,
            String ownWords,
            String category,
            String scale,
            Map<String, Object> measure,
            List<BigDecimal> range,
            BigDecimal baseline,
            Map<String, Object> target,
            List<Step> objectives,
            List<Map<String, Object>> interventions) {

        /** An objective. */
        record Step(
                String statement,
                String measure,
                BigDecimal baseline,
                String comparator,
                BigDecimal value,
                String unit,
                boolean reserve) {}

        BigDecimal wanted() {
            return new BigDecimal(String.valueOf(target.get("value")));
        }
    }

    /** One plan and how it went; {@code due} is days from today to its next review. */
    record Entry(
            String client,
            String area,
            String by,
            @Nullable Integer every,
            int cycles,
            int due,
            @Nullable Course course,
            @Nullable Set<String> traits,
            boolean draft,
            boolean group) {
        boolean is(String trait) {
            return traits != null && traits.contains(trait);
        }

        int interval() {
            return every == null ? 90 : every;
        }
    }

    static DemoClinic load() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = DemoClinic.class.getResourceAsStream("/demo/clinic.yaml")) {
            Map<String, Object> clinic = new Yaml().load(file);
            return mapper.convertValue(clinic, DemoClinic.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Colleague colleague(@Nullable String id) {
        return people.stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow();
    }

    Area area(Entry entry) {
        Area area = areas.get(entry.area);
        if (area == null) {
            throw new IllegalStateException("The demonstration has no area " + entry.area + ".");
        }
        return area;
    }
}
