package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any filter of ours is asked is refused in the same form as everything else. */
public final class ProblemValve extends ErrorReportValve {

    private final ProblemWriter writer = new ProblemWriter();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpServletRequest asked = request.getRequest();
        String id = Correlation.idOf(asked);
        Correlation.within(id, () -> {
            write(Problems.ofStatus(status), asked, response.getResponse(), id);
            return id;
        });
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response, String id) {
        response.setHeader(Correlation.HEADER, id);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            writer.write(problem, request, response);
            response.flushBuffer();
        } catch (IOException hungUp) {
            // nobody is left to be told
        }
    }
}
