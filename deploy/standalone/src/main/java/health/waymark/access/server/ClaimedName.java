package health.waymark.access.server;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Whose secret somebody says they know, before anybody has looked whether they do. */
final class ClaimedName {

    private ClaimedName() {}

    static String in(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return folded(basic(header.substring(6).strip()));
        }
        String client = request.getParameter("client_id");
        String user = request.getParameter("username");
        return folded(client != null ? client : user != null ? user : "");
    }

    private static String basic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** As the registry folds names, so that writing one otherwise gives no new start. */
    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
