package health.waymark.processing;

import health.waymark.eventlog.LogUnavailable;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure is a failure of. */
public final class Failure {
    /** Connection, rollback, rights and schema, resources, locks, operator, system. */
    private static final List<String> PASSING = List.of("08", "25", "40", "42", "53", "55", "57", "58", "XX");

    private Failure() {}

    /** The database's or the log's trouble, which passes, as opposed to the event's, which stays. */
    public static boolean passes(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LogUnavailable
                    || each instanceof TransientDataAccessException
                    || each instanceof DataAccessResourceFailureException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(@Nullable String state) {
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }

    /** Classes and SQLState; never a message, which may quote a row. */
    public static String named(Throwable failure) {
        StringBuilder names = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            names.append(names.isEmpty() ? "" : " < ").append(each.getClass().getSimpleName());
            if (each instanceof SQLException sql) {
                names.append(' ').append(sql.getSQLState());
            }
            StackTraceElement[] trace = each.getStackTrace();
            if (each.getCause() == null && trace.length > 0) {
                names.append(" at ").append(trace[0]);
            }
        }
        return names.toString();
    }
}
