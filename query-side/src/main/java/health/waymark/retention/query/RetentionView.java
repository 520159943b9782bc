package health.waymark.retention.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import health.waymark.query.LeftOutWhenAbsent;
import health.waymark.retention.Kept;
import health.waymark.retention.Retention;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan's record stands to being erased today.
 *
 * @param startedOn since when the clock runs: the day the plan ended
 * @param keepUntil the last day on which it must be kept
 * @param underHold whether a legal hold stands
 * @param rule code of what stands in the way
 * @param because the same in a sentence
 */
public record RetentionView(
        PlanId planId,
        Subject subject,
        PlanStatus status,
        @LeftOutWhenAbsent @Nullable LocalDate startedOn,
        @LeftOutWhenAbsent @Nullable LocalDate keepUntil,
        boolean underHold,
        boolean erasable,
        @LeftOutWhenAbsent @Nullable String rule,
        String because) {

    static final List<String> COLUMNS = List.of(
            "planId",
            "subjectId",
            "status",
            "startedOn",
            "keepUntil",
            "underHold",
            "erasable",
            "rule",
            "because",
            "client");

    /** As a row of a table, in the order of its columns. */
    List<?> values() {
        return Arrays.asList(
                planId,
                subject.id(),
                status,
                startedOn,
                keepUntil,
                underHold,
                erasable,
                rule,
                because,
                subject.display());
    }

    static RetentionView of(PlanId plan, Subject subject, PlanStatus status, Kept kept, Retention retention) {
        return new RetentionView(
                plan,
                subject,
                status,
                retention.startedOn(),
                retention.keepUntil(),
                kept.held(),
                retention.erasable(),
                retention.rule() == null ? null : retention.rule().code(),
                retention.because());
    }
}
