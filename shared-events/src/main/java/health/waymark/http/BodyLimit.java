package health.waymark.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a compressed body, and one larger than its address takes, by its declared length or, when chunked, once it has come that far. */
final class BodyLimit extends OncePerRequestFilter {

    private final HttpSettings settings;
    private final ProblemWriter writer;

    BodyLimit(HttpSettings settings, ProblemWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            response.setHeader("Accept-Encoding", "identity");
            writer.write(
                    Problem.unsupportedMediaType("Bodies are taken as they are, not compressed."), request, response);
            return;
        }
        if (isBatch(request)) {
            chain.doFilter(request, response);
            return;
        }
        DataSize limit =
                request.getRequestURI().startsWith("/api/imports/") ? settings.importLimit() : settings.bodyLimit();
        if (request.getContentLengthLong() > limit.toBytes()) {
            writer.write(tooLarge(limit), request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, limit.toBytes(), tooLarge(limit)), response);
        }
    }

    /** A batch is read line by line, each line under the limit of one command; as a whole it has none. */
    private static boolean isBatch(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().equals("/api/commands")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-ndjson");
    }

    private static Problem tooLarge(DataSize limit) {
        return Problem.tooLarge("The body is larger than " + limit.toBytes() + " bytes.");
    }
}
