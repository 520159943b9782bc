package health.waymark.fhir.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a person at the terminal is told of a job: how much went in, and what didn't, cause by cause. */
final class Report {
    private static final int SHOWN = 3;

    private Report() {}

    /** Whether something that was sent couldn't be read, or isn't certain to have gone in. */
    static boolean troubled(JsonNode job) {
        if (!job.path("status").asString("").equals("COMPLETED")) {
            return true;
        }
        for (JsonNode finding : job.path("findings")) {
            String code = finding.path("code").asString("");
            if (code.equals("unreadable") || code.equals("not-confirmed") || code.equals("unexpected")) {
                return true;
            }
        }
        return false;
    }

    static void print(String name, JsonNode job, PrintWriter out) {
        JsonNode result = job.path("result");
        out.printf("%s: %s%n", name, job.path("status").asString("").toLowerCase(java.util.Locale.ROOT));
        if (!result.isMissingNode()) {
            out.printf(
                    "  %,d resources, %,d CarePlans: %,d new plans, %,d known; %,d commands recorded, %,d refused%n",
                    result.path("resources").asLong(0),
                    result.path("carePlans").asLong(0),
                    result.path("plans").asLong(0),
                    result.path("knownPlans").asLong(0),
                    result.path("commands").asLong(0),
                    result.path("refused").asLong(0));
        }
        Map<String, List<JsonNode>> causes = new TreeMap<>();
        for (JsonNode finding : job.path("findings")) {
            String cause = finding.path("code").asString("") + ": "
                    + finding.path("message").asString("");
            causes.computeIfAbsent(cause, unused -> new ArrayList<>()).add(finding);
        }
        causes.forEach((cause, findings) -> {
            out.printf("  %s%n", cause);
            findings.forEach(finding -> out.printf("    %s%n", line(finding)));
        });
    }

    private static String line(JsonNode finding) {
        StringJoiner resources = new StringJoiner(", ");
        JsonNode named = finding.path("resources");
        for (int i = 0; i < Math.min(SHOWN, named.size()); i++) {
            resources.add(named.get(i).asString(""));
        }
        long count = finding.path("count").asLong(0);
        if (count > SHOWN) {
            resources.add("…");
        }
        return "%,d × %s  %s"
                .formatted(count, finding.path("about").asString(""), resources)
                .stripTrailing();
    }
}
