package health.waymark.access.server;

import health.waymark.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which requests are looked at at all. */
final class Firewall extends StrictHttpFirewall {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    Firewall() {
        // Header values may be UTF-8, whose bytes look like control characters when read as Latin-1.
        setAllowedHeaderValues(value -> value.chars().noneMatch(c -> c < 0x20 && c != '\t' || c == 0x7f));
        // An id may hold a slash or a percent sign; addresses are matched segment by segment, before they are decoded.
        setAllowUrlEncodedSlash(true);
        setAllowUrlEncodedPercent(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw Problems.ofStatus(501);
        }
        return super.getFirewalledRequest(request);
    }
}
