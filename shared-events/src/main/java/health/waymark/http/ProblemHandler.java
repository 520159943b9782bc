package health.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
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

    private static final String ANSWERED = ProblemHandler.class.getName();
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;
    private final ObjectProvider<ProblemPage> page;

    ProblemHandler(ProblemWriter writer, ObjectProvider<ProblemPage> page) {
        this.writer = writer;
        this.page = page;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hungUp(thrown)) {
            return;
        }
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
        request.setAttribute(ANSWERED, problem);
        ProblemPage pages = page.getIfAvailable();
        if (pages != null && Audience.isBrowser(request)) {
            pages.show(problem, request, response);
        } else {
            writer.write(problem, request, response);
        }
    }

    /** What a request was refused with; null where it wasn't. */
    public static @Nullable Problem answered(HttpServletRequest request) {
        return (Problem) request.getAttribute(ANSWERED);
    }

    /** Nobody is there to be answered, and nothing failed here. */
    static boolean hungUp(Throwable thrown) {
        return thrown instanceof AsyncRequestNotUsableException
                || thrown instanceof ClientAbortException
                || thrown.getCause() instanceof ClientAbortException
                || thrown instanceof EOFException && isOfTheConnection(thrown);
    }

    /** A file of ours that ends early is a failure of ours. */
    private static boolean isOfTheConnection(Throwable ended) {
        StackTraceElement[] trace = ended.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.apache.");
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
