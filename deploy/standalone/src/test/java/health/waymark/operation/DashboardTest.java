package health.waymark.operation;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.journey.Clinic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard that comes along shows what is measured, and nothing else. */
class DashboardTest {
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:waymark|http_server|jvm|process|hikaricp)_[A-Za-z_]+)\\b");

    @Test
    void everyMetricOfTheDashboardIsMeasured() throws Exception {
        Clinic clinic = Clinic.system();
        String plan = clinic.draft();
        clinic.post("SetGoal", "{\"planId\": \"" + UUID.randomUUID() + "\", \"statement\": \"Not here\"}");
        clinic.get("/api/plans/" + plan);

        JsonNode dashboard = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("..", "compose", "grafana", "dashboards", "waymark.json")));
        var shown = new TreeSet<String>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                Matcher metric = METRIC.matcher(target.get("expr").asString());
                while (metric.find()) {
                    shown.add(metric.group(1));
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(MeasurementsTest.scrape().lines().map(line -> line.split("[{ ]")[0]))
                .containsAll(shown);
    }
}
