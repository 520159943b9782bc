package health.waymark.access.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * The token of a request that has one as nearly all do, cut out; any other is looked at as the standard has it, which
 * takes as long as all the rest of a sender's recognition.
 */
final class BearerToken implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver thorough = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() == 1 && request.getQueryString() == null) {
            String header = headers.get(0);
            if (header.startsWith(SCHEME) && plain(header)) {
                return header.substring(SCHEME.length());
            }
        }
        return thorough.resolve(request);
    }

    /** Of the letters that make up a token, and no other: RFC 6750, section 2.1, without the padding. */
    private static boolean plain(String header) {
        for (int i = SCHEME.length(); i < header.length(); i++) {
            char c = header.charAt(i);
            boolean fits = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '.'
                    || c == '-'
                    || c == '_';
            if (!fits) {
                return false;
            }
        }
        return header.length() > SCHEME.length();
    }
}
