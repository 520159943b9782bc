package health.waymark.delivery.command;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Outstanding;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Posts to webhooks. Whatever but a 2xx comes back is a failure; redirects are not followed. */
final class WebhookSender {
    private static final int GONE = 410;

    private final String source;
    private final boolean rehearsal;
    private final Duration connectTimeout;
    private final Duration timeout;
    private final InstantSource machine;
    private @Nullable HttpClient client;

    /** @param machine the time that signatures are made at: whoever checks them has no other, in a rehearsal either */
    WebhookSender(String source, boolean rehearsal, Duration connectTimeout, Duration timeout, InstantSource machine) {
        this.source = source;
        this.rehearsal = rehearsal;
        this.connectTimeout = connectTimeout;
        this.timeout = timeout;
        this.machine = machine;
    }

    void send(Webhook hook, Delivery delivery, Outstanding what) throws Undelivered {
        byte[] body = CloudEvent.of(delivery, what, source, rehearsal);
        String id = delivery.id().toString();
        long seconds = machine.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(hook.url())
                .timeout(timeout)
                .header("Content-Type", CloudEvent.MEDIA_TYPE)
                .header("User-Agent", "Waymark")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", Signature.of(hook.key(), id, seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        check(answer(request));
    }

    private HttpResponse<Void> answer(HttpRequest request) throws Undelivered {
        try {
            return client().send(request, BodyHandlers.discarding());
        } catch (IOException failure) {
            throw Undelivered.forNow(failure.getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("interrupted");
        }
    }

    private void check(HttpResponse<Void> answer) throws Undelivered {
        int status = answer.statusCode();
        if (status == GONE) {
            throw Undelivered.forGood("HTTP " + status);
        }
        if (status < 200 || status > 299) {
            Duration asked = answer.headers()
                    .firstValue("Retry-After")
                    .flatMap(text -> RetryAfter.read(text, machine.instant()))
                    .orElse(null);
            throw Undelivered.forNow("HTTP " + status, asked);
        }
    }

    /** Made when it is first needed: most installations never do. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(connectTimeout)
                    .build();
        }
        return client;
    }
}
