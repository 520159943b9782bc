package health.waymark.http;

import health.waymark.eventlog.LogUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one mapping from what was thrown to what the caller is told. */
public final class Problems {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Problems() {}

    /** Anything unforeseen becomes a 500 that gives nothing away; the caller of this logs the cause. */
    public static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return Problem.internal();
    }

    /** For what the container refuses before any controller sees it. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.malformed("The request is not well-formed.");
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden("You may not do this.");
            case 404 -> Problem.unknown("There is nothing at this address.");
            case 405 ->
                new Problem(405, "method-not-allowed", "Method not allowed", "This address doesn't take this method.");
            case 406 ->
                new Problem(406, "not-acceptable", "Not acceptable", "The answer doesn't come in the form you accept.");
            case 413 -> Problem.tooLarge("The request is too large.");
            case 415 -> Problem.unsupportedMediaType("This address doesn't take this Content-Type.");
            case 501 ->
                new Problem(501, "method-unknown", "Method unknown", "No address here takes a method of this name.");
            case 503 -> Problem.unavailable("Not ready; try again.", SOON);
            default ->
                status >= 400 && status < 500
                        ? new Problem(status, "malformed", "Refused", "The request was refused.")
                        : Problem.internal();
        };
    }

    private static @Nullable Problem known(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Problem.malformed("Parameter '" + missing.getParameterName() + "' is needed.");
        }
        if (thrown instanceof MissingRequestHeaderException missing) {
            return Problem.malformed("Header '" + missing.getHeaderName() + "' is needed.");
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.malformed("Parameter '" + mismatch.getName() + "' takes " + Forms.of(mismatch) + ".");
        }
        if (thrown instanceof BindException unbound) {
            return unbound(unbound);
        }
        if (thrown instanceof InvalidParameterException) {
            return Problem.malformed("The query or form is not percent-encoded UTF-8.");
        }
        if (thrown instanceof TypeMismatchException
                || thrown instanceof HttpMessageNotReadableException
                || thrown instanceof RequestRejectedException) {
            return thrown.getCause() instanceof Problem problem ? problem : ofStatus(400);
        }
        if (thrown instanceof ErrorResponse refused) {
            return ofStatus(refused.getStatusCode().value());
        }
        if (thrown instanceof AuthenticationServiceException) {
            return Problem.unavailable("The issuer of your token doesn't answer; try again.", SOON);
        }
        if (thrown instanceof AuthenticationException) {
            return ofStatus(401);
        }
        if (thrown instanceof AccessDeniedException) {
            return ofStatus(403);
        }
        if (thrown instanceof LogUnavailable) {
            return Problem.unavailable(LogUnavailable.SENTENCE, SOON);
        }
        return databaseAway(thrown) ? Problem.unavailable("The database doesn't answer; try again.", SOON) : null;
    }

    /** Where several parameters are taken as one object. */
    private static Problem unbound(BindException unbound) {
        FieldError field = unbound.getFieldError();
        if (field == null || !field.contains(TypeMismatchException.class)) {
            return ofStatus(400);
        }
        Class<?> type = field.unwrap(TypeMismatchException.class).getRequiredType();
        return Problem.malformed("Parameter '" + field.getField() + "' takes " + Forms.of(type) + ".");
    }

    private static boolean databaseAway(Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof QueryTimeoutException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof SQLException sql && connectionLost(sql.getSQLState());
    }

    private static boolean connectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
