package health.waymark.delivery.command;

import health.waymark.database.StartupRefused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system outside that wants to hear of reminders.
 *
 * @param organisation whose reminders; everybody's where none is named
 */
record Webhook(String name, URI url, byte[] key, @Nullable String organisation) {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static Webhook of(String name, DeliverySettings.Hook settings) {
        String where = "waymark.delivery.webhooks." + name;
        URI url = settings.url();
        String secret = settings.secret();
        if (url == null || secret == null) {
            throw new StartupRefused(where + " needs a url and a secret.");
        }
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (url.getHost() == null || !tls && !plain) {
            throw new StartupRefused(where + ".url must be an https address.");
        }
        if (plain && !LOOPBACK.contains(url.getHost()) && !settings.insecure()) {
            throw new StartupRefused(where + ".url must be https, or " + where + ".insecure be true.");
        }
        return new Webhook(name, url, key(where, secret), settings.organisation());
    }

    private static byte[] key(String where, String secret) {
        byte[] key = secret.startsWith(PREFIX)
                ? decoded(where, secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new StartupRefused(where + ".secret must have " + SHORTEST + " bytes at least.");
        }
        return key;
    }

    private static byte[] decoded(String where, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            throw new StartupRefused(where + ".secret is not base64 after " + PREFIX + ".");
        }
    }

    boolean wants(String whose) {
        return organisation == null || organisation.equals(whose);
    }

    @Override
    public String toString() {
        return "Webhook[" + name + "]";
    }
}
