package health.waymark.plan.query;

import health.waymark.http.Problem;
import health.waymark.plan.event.PlanStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which plans of an organisation are wanted; null or empty for all.
 *
 * @param onlyOf whoever asks, where plans that don't name them are closed to them (ADR 0026)
 */
public record PlanFilter(
        @Nullable String subject,
        @Nullable String clinician,
        List<PlanStatus> status,
        @Nullable LocalDate reviewDueBefore,
        @Nullable String q,
        @Nullable String onlyOf) {
    private static final int LONGEST = 1_000;

    public static PlanFilter of(
            @Nullable String subject,
            @Nullable String clinician,
            @Nullable List<PlanStatus> status,
            @Nullable LocalDate reviewDueBefore,
            @Nullable String q) {
        if (reviewDueBefore != null && (reviewDueBefore.getYear() < 1 || reviewDueBefore.getYear() > 9999)) {
            throw Problem.malformed("Parameter 'reviewDueBefore' lies out of any calendar.");
        }
        return new PlanFilter(
                text("subject", subject),
                text("clinician", clinician),
                status == null ? List.of() : List.copyOf(status),
                reviewDueBefore,
                q == null || q.isBlank() ? null : text("q", q),
                null);
    }

    /** The same, asked by somebody to whom other clinicians' plans are closed; by anybody else if null. */
    public PlanFilter seenBy(@Nullable String person) {
        return new PlanFilter(subject, clinician, status, reviewDueBefore, q, person);
    }

    /** Whether a plan shows no more than that it is there. */
    boolean closes(PlanParties parties) {
        return onlyOf != null && !parties.name(onlyOf);
    }

    /** A text the database can compare with. */
    public static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw Problem.malformed(
                    "Parameter '" + parameter + "' takes at most " + LONGEST + " characters and no NUL.");
        }
        return value;
    }
}
