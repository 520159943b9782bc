package health.waymark.plan.lint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a plan lacks, at once or from a day on while nothing else happens to the plan.
 *
 * @param subject the id of the plan or of the part of it that is meant
 * @param from the first day it is true; null when it is true already
 */
public record Concern(
        LintRule rule, String subject, @Nullable LocalDate from) {
    boolean on(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    Warning warning() {
        return new Warning(rule.code(), rule.message(), subject);
    }
}
