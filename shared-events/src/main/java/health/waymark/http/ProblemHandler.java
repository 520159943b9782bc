package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception that a controller lets out with problem details, or a page for a browser. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;
    private final ObjectProvider<ProblemPage> page;

    ProblemHandler(ProblemWriter writer, ObjectProvider<ProblemPage> page) {
        this.writer = writer;
        this.page = page;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void callerHungUp(HttpServletResponse response) {}

    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problems.of(thrown);
        if (!(thrown instanceof Problem)) {
            report(thrown, problem);
        }
        if (response.isCommitted()) {
            return;
        }
        if (thrown instanceof ErrorResponse refused) {
            copy(refused.getHeaders(), response);
        }
        answer(problem, request, response);
    }

    /** For what is refused outside a controller. */
    public void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemPage pages = page.getIfAvailable();
        if (pages != null && Audience.isBrowser(request)) {
            pages.show(problem, request, response);
        } else {
            writer.write(problem, request, response);
        }
    }

    /** The exception's own text stays out of the log: a driver may quote a row in it. */
    private static void report(Throwable thrown, Problem problem) {
        if (problem.status() == 500) {
            log.error("Answered 500 after {}", Trace.of(thrown));
        } else if (problem.status() > 500) {
            log.warn("Answered {} after {}", problem.status(), thrown.getClass().getName());
        }
    }

    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
