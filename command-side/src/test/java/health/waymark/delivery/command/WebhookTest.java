package health.waymark.delivery.command;

import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.waymark.database.StartupRefused;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderDelivered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reminders by webhook, against a server that listens. */
class WebhookTest {
    private static final Instant DAY = Instant.parse("2026-03-03T12:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private record Heard(String id, String timestamp, String signature, String type, byte[] body) {}

    private final PostOffice office = new PostOffice();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 204;
    private volatile String retryAfter = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reminders", this::answer);
        server.createContext("/elsewhere", exchange -> {
            heard.add(new Heard("elsewhere", "", "", "", new byte[0]));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestBody().readAllBytes()));
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @AfterEach
    void close() {
        office.close();
        server.stop(0);
    }

    private Webhook hook(String name) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reminders");
        return Webhook.of(name, new DeliverySettings.Hook(url, SECRET, null, false));
    }

    private PostOffice.Branch reminding(Webhook... hooks) {
        WebhookSender sender = new WebhookSender(
                "https://waymark.example.org",
                false,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                InstantSource.system());
        PostOffice.Branch branch =
                office.branch("one", new WebhookRoute(List.of(hooks), sender)).start();
        office.bench.clock.set(Instant.parse("2026-02-01T12:00:00Z"));
        office.bench.append(active(), 1);
        office.bench.clock.set(DAY);
        branch.process.reminders.look(PLAN);
        office.settle();
        return branch;
    }

    /** As a receiver would write it. */
    private static boolean verified(Heard heard) throws Exception {
        byte[] key = Base64.getDecoder().decode(SECRET.replace("whsec_", ""));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = heard.id() + "." + heard.timestamp() + "." + new String(heard.body(), StandardCharsets.UTF_8);
        byte[] expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        byte[] given = Base64.getDecoder().decode(heard.signature().replace("v1,", ""));
        boolean fresh = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(heard.timestamp())) < 300;
        return fresh && MessageDigest.isEqual(expected, given);
    }

    @Test
    void aSystemHearsOfAReminderInACloudEventWhoseSignatureHolds() throws Exception {
        reminding(hook("ehr"));
        assertThat(heard).hasSize(1);
        Heard one = heard.get(0);
        assertThat(verified(one)).isTrue();
        byte[] forged = new String(one.body(), StandardCharsets.UTF_8)
                .replace("NO_PROGRESS", "DUE")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(verified(new Heard(one.id(), one.timestamp(), one.signature(), one.type(), forged)))
                .isFalse();
        assertThat(one.type()).isEqualTo("application/cloudevents+json");

        JsonNode event = JsonMapper.builder().build().readTree(one.body());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(one.id());
        assertThat(event.get("source").asString()).isEqualTo("https://waymark.example.org");
        assertThat(event.get("type").asString()).isEqualTo("health.waymark.reminder.issued");
        assertThat(event.get("subject").asString()).isEqualTo(PLAN.toString());
        assertThat(Instant.parse(event.get("time").asString())).isAfterOrEqualTo(DAY);
        assertThat(event.at("/data/kind").asString()).isEqualTo("NO_PROGRESS");
        assertThat(event.at("/data/dueOn").asString()).isEqualTo("2026-03-03");
        assertThat(event.at("/data/recipients/0/id").asString()).isEqualTo("clinician-1");
        assertThat(new String(one.body(), StandardCharsets.UTF_8))
                .as("nothing of the client or the plan's content")
                .doesNotContain("J. R.", "client-1", "Maya", "Depressive");
    }

    @Test
    void eachSystemHearsItUnderAnIdOfItsOwnAndTheRecordNamesTheChannelOnce() {
        reminding(hook("ehr"), hook("pager"));
        assertThat(heard).extracting(Heard::id).hasSize(2).doesNotHaveDuplicates();
        assertThat(office.in(DeliveryState.SENT)).hasSize(2);
        assertThat(office.bench.reminders(PLAN, ReminderDelivered.class))
                .singleElement()
                .extracting(ReminderDelivered::channel)
                .isEqualTo(Channel.WEBHOOK);
    }

    @Test
    void aSystemHearsNothingOfAnotherOrganisation() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reminders");
        reminding(Webhook.of("ehr", new DeliverySettings.Hook(url, SECRET, "north", false)));
        assertThat(heard).isEmpty();
        assertThat(office.bench.reminders(PLAN, ReminderDelivered.class))
                .extracting(ReminderDelivered::channel)
                .containsExactly(Channel.WORKLIST);
    }

    @Test
    void itWaitsAsLongAsItIsAskedTo() {
        status = 503;
        retryAfter = "1800";
        reminding(hook("ehr"));
        assertThat(office.only().cause()).isEqualTo("HTTP 503");
        assertThat(office.only().nextAttemptAt()).isAfterOrEqualTo(DAY.plusSeconds(1800));
        status = 200;
        office.bench.clock.set(DAY.plusSeconds(1900));
        office.settle();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).id()).isEqualTo(heard.get(0).id());
        assertThat(heard.get(1).body()).isEqualTo(heard.get(0).body());
        assertThat(office.only().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whoIsGoneIsLeftAlone() {
        status = 410;
        reminding(hook("ehr"));
        assertThat(office.only().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(office.only().attempts()).isEqualTo(1);
    }

    @Test
    void nothingIsSentOnToWhereARedirectPoints() {
        status = 302;
        reminding(hook("ehr"));
        assertThat(heard).extracting(Heard::id).doesNotContain("elsewhere");
        assertThat(office.only().cause()).isEqualTo("HTTP 302");
    }

    @Test
    void anAddressThatNobodyAnswersAtIsTriedAgain() {
        Webhook hook = hook("ehr");
        server.stop(0);
        reminding(hook);
        assertThat(office.only().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(office.only().cause()).isEqualTo("ConnectException");
    }

    @Test
    void aWebhookNeedsTlsUnlessItIsOnThisMachineAndASecretInAnyCase() {
        URI plain = URI.create("http://ehr.example.org/x");
        assertThatThrownBy(() -> Webhook.of("ehr", new DeliverySettings.Hook(plain, SECRET, null, false)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("waymark.delivery.webhooks.ehr.url");
        assertThat(Webhook.of("ehr", new DeliverySettings.Hook(plain, SECRET, null, true))
                        .url())
                .isEqualTo(plain);
        URI tls = URI.create("https://ehr.example.org/x");
        for (String secret : new String[] {null, "short", "whsec_%%%"}) {
            assertThatThrownBy(() -> Webhook.of("ehr", new DeliverySettings.Hook(tls, secret, null, false)))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("secret");
        }
        assertThat(hook("ehr").toString() + new DeliverySettings.Hook(tls, SECRET, null, false))
                .doesNotContain(SECRET);
    }
}
