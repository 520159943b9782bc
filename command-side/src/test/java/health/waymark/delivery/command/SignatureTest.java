package health.waymark.delivery.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example that libraries of Standard Webhooks are tried with. */
    @Test
    void signsAsStandardWebhooksDoes() {
        Webhook hook = Webhook.of(
                "ehr",
                new DeliverySettings.Hook(
                        URI.create("https://ehr.example.org"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null, false));
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.of(hook.key(), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aWaitIsReadInSecondsOrUntilAnInstantADayAtMost() {
        Instant now = Instant.parse("2026-03-03T12:00:00Z");
        assertThat(RetryAfter.read("120", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Tue, 03 Mar 2026 12:30:00 GMT", now)).contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.read("999999999", now)).contains(Duration.ofDays(1));
        assertThat(RetryAfter.read("Tue, 03 Mar 2026 11:30:00 GMT", now)).isEmpty();
        assertThat(RetryAfter.read("soon", now)).isEmpty();
    }

    @Test
    void waitsDoubleUpToTheLongestAndVaryByLessThanHalf() {
        Retry retry = new Retry(14, Duration.ofSeconds(30), Duration.ofHours(8));
        for (int tries = 1; tries < 14; tries++) {
            Duration most = Duration.ofSeconds(Math.min(30L << (tries - 1), 8 * 3600));
            assertThat(retry.waitAfter(tries)).isBetween(most.dividedBy(2), most);
        }
        assertThat(retry.over(13)).isFalse();
        assertThat(retry.over(14)).isTrue();
    }
}
