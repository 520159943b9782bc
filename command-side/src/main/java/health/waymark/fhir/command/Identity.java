package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** By what a resource is known again: where it lives, else its type and id, else what it says. */
final class Identity {
    private static final Pattern ON_A_SERVER = Pattern.compile("(https?://.+/)([A-Z][A-Za-z]+/[^/?#]+)");

    private Identity() {}

    static String of(@Nullable String fullUrl, JsonNode resource) {
        String type = text(resource, "resourceType");
        String id = text(resource, "id");
        if (base(fullUrl) != null) {
            return versionless(String.valueOf(fullUrl));
        }
        if (id != null) {
            // A urn:uuid is made for one Bundle; the id stays.
            return type + "/" + id;
        }
        return fullUrl == null ? type + "/~" + digest(resource) : fullUrl;
    }

    /** The server part of a full URL. */
    static @Nullable String base(@Nullable String fullUrl) {
        if (fullUrl == null) {
            return null;
        }
        Matcher matcher = ON_A_SERVER.matcher(versionless(fullUrl));
        return matcher.matches() ? matcher.group(1) : null;
    }

    static String versionless(String url) {
        int history = url.indexOf("/_history/");
        return history < 0 ? url : url.substring(0, history);
    }

    private static String digest(JsonNode resource) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(resource.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
