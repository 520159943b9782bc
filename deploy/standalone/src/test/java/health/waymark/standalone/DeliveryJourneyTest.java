package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import health.waymark.access.registry.Users;
import health.waymark.journey.Clinic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A review falls overdue between two starts; whoever is to hear of it does, by every way there is. */
class DeliveryJourneyTest {
    @TempDir
    Path folder;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        mail.start();
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void close() {
        mail.stop();
        listener.stop(0);
    }

    private ConfigurableApplicationContext start(String offset, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--waymark.data-dir=" + folder.resolve("data"),
                "--waymark.rehearsal.clock-offset=" + offset));
        arguments.addAll(List.of(more));
        return Serve.start(arguments);
    }

    private String[] channels() {
        return new String[] {
            "--waymark.delivery.base-address=https://waymark.example.org",
            "--waymark.delivery.quiet-from=00:00",
            "--waymark.delivery.quiet-to=00:00",
            "--waymark.delivery.mail.host=127.0.0.1",
            "--waymark.delivery.mail.port=" + mail.getSmtp().getPort(),
            "--waymark.delivery.mail.security=NONE",
            "--waymark.delivery.mail.from=waymark@clinic.example.org",
            "--waymark.delivery.mail.properties.mail.smtp.localhost=waymark.example.org",
            "--waymark.delivery.webhooks.ehr.url=http://127.0.0.1:"
                    + listener.getAddress().getPort() + "/reminders",
            "--waymark.delivery.webhooks.ehr.secret=0123456789abcdef0123456789abcdef"
        };
    }

    private Clinic clinic(ConfigurableApplicationContext waymark) {
        String port = waymark.getEnvironment().getRequiredProperty("local.server.port");
        return new Clinic(URI.create("http://localhost:" + port), folder.resolve("data"), "clinic-system");
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private static List<String> words(Clinic clinic, String plan) {
        List<String> words = new ArrayList<>();
        clinic.get("/api/plans/" + plan + "/history")
                .get("items")
                .forEach(entry -> words.add(entry.get("words").asString()));
        return words;
    }

    @Test
    void theClinicianGetsAMailAndTheOtherSystemAnEventAndTheHistorySaysSo() throws Exception {
        String plan;
        try (ConfigurableApplicationContext waymark = start("PT0S")) {
            waymark.getBean(Users.class).changeEmail("clinician", "maya@clinic.example.org");
            Clinic clinic = clinic(waymark);
            plan = clinic.send("DraftPlan", """
                    {"subject": {"type": "CLIENT", "id": "c-1001", "display": "Alicia Rivera"},
                     "clinician": {"id": "clinician", "display": "Maya Okafor"}, "startsOn": "2026-01-05"}
                    """).get("planId").asString();
            clinic.send("AdoptPlan", """
                    {"planId": "%s", "status": "ACTIVE",
                     "source": {"system": "urn:ehr", "id": "CP-7", "status": "active"}}""".formatted(plan));
        }
        try (ConfigurableApplicationContext waymark = start("P91D", channels())) {
            Clinic clinic = clinic(waymark);
            await().untilAsserted(() -> assertThat(words(clinic, plan))
                    .contains(
                            "Reminder that the review is overdue delivered by e-mail to Maya Okafor.",
                            "Reminder that the review is overdue delivered by webhook."));
            assertThat(mail.getReceivedMessages()).hasSize(1);
            String message = GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]);
            assertThat(message)
                    .contains("Subject: [Rehearsal] Waymark: a review is overdue")
                    .contains("A. R.", "https://waymark.example.org/plans/" + plan, "nothing here is a real record")
                    .doesNotContain("Rivera", "Alicia", "c-1001");
            assertThat(heard).singleElement().satisfies(event -> assertThat(event)
                    .contains("\"kind\":\"OVERDUE\"", plan, "\"rehearsal\":true")
                    .doesNotContain("Rivera", "c-1001"));
            assertThat(clinic.get("/api/reminders?plan=" + plan + "&state=SENT")
                            .get("total")
                            .asInt())
                    .isEqualTo(1);
        }
        try (ConfigurableApplicationContext waymark = start("P91D", channels())) {
            Clinic clinic = clinic(waymark);
            assertThat(words(clinic, plan))
                    .filteredOn(it -> it.contains("delivered"))
                    .hasSize(2);
        }
        assertThat(heard).hasSize(1);
    }
}
