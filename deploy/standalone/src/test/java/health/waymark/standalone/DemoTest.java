package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.journey.Clinic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The demonstration: a whole clinic, made by commands, recorded when it is said to have happened. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void loadsAClinicThatHasLivedAndThenRunsOnRealTime() throws Exception {
        List<String> arguments = List.of("--server.port=0", "--waymark.data-dir=" + folder.resolve("data"));
        long recorded;
        try (ConfigurableApplicationContext context = Serve.start(with(arguments, "--waymark.demo=true"))) {
            Clinic clinic = clinic(context);
            JsonNode plans = clinic.get("/api/plans?size=100");

            assertThat(plans.get("total").asInt()).isEqualTo(41);
            assertThat(statuses(plans)).contains("DRAFT", "ACTIVE", "ON_HOLD", "COMPLETED", "REVOKED");
            assertThat(clinic.get("/api/reviews?state=OVERDUE").get("total").asInt())
                    .isBetween(5, 12);
            JsonNode history = clinic.get("/api/plans/" + planOf(plans, "Alicia Rivera") + "/history");
            assertThat(Duration.between(
                            Instant.parse(history.get("items")
                                    .get(0)
                                    .get("recordedAt")
                                    .asString()),
                            Instant.now()))
                    .isGreaterThan(Duration.ofDays(400));
            assertThat(history.toString()).contains("Maya Okafor").contains("Peter Lindh");
            String overdue = planOf(plans, "Luis Ferreira");
            assertThat(clinic.get("/api/reminders?plan=" + overdue)
                            .get("items")
                            .valueStream()
                            .map(reminder -> reminder.get("kind").asString()))
                    .contains("SOON", "DUE", "OVERDUE", "ESCALATED_SUPERVISOR", "ESCALATED_COMPLIANCE");
            assertThat(context.getBean(Clock.class).instant())
                    .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofSeconds(5)));
            recorded = history.get("total").asLong();
        }
        try (ConfigurableApplicationContext again = Serve.start(arguments)) {
            Clinic clinic = clinic(again);
            JsonNode plans = clinic.get("/api/plans?size=100");
            assertThat(clinic.get("/api/plans/" + planOf(plans, "Alicia Rivera") + "/history")
                            .get("total")
                            .asLong())
                    .isEqualTo(recorded);
        }
    }

    private Clinic clinic(ConfigurableApplicationContext context) {
        URI address =
                URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        return new Clinic(address, folder.resolve("data"), "clinic-system");
    }

    private static List<String> with(List<String> arguments, String more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    private static Set<String> statuses(JsonNode plans) {
        return plans.get("items")
                .valueStream()
                .map(plan -> plan.get("status").asString())
                .collect(Collectors.toSet());
    }

    private static String planOf(JsonNode plans, String client) {
        return plans.get("items")
                .valueStream()
                .filter(plan -> plan.get("subject").get("display").asString().equals(client))
                .findFirst()
                .orElseThrow()
                .get("planId")
                .asString();
    }
}
