package health.waymark.pages.query;

import health.waymark.plan.lint.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing to mend, and everywhere in the plan that it has to be mended. */
public record WarningGroup(String code, String message, List<Part> parts) {

    /** A part of the plan that the page shows. */
    public record Part(String id, String name) {}

    static List<WarningGroup> of(List<Warning> warnings, PlanNames names) {
        Map<String, WarningGroup> groups = new LinkedHashMap<>();
        for (Warning warning : warnings) {
            WarningGroup group = groups.computeIfAbsent(
                    warning.message(), message -> new WarningGroup(warning.code(), message, new ArrayList<>()));
            String name = names.of(warning.subject());
            if (name != null) {
                group.parts().add(new Part(warning.subject(), name));
            }
        }
        return List.copyOf(groups.values());
    }
}
