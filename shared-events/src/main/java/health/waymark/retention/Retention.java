package health.waymark.retention;

import health.waymark.operate.event.RetentionPeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a plan's record stands to being erased on a day.
 *
 * @param startedOn since when the clock runs: the day the plan ended
 * @param keepUntil the last day on which it must be kept; none while that isn't known
 * @param erasable whether everything that stands in the way is gone
 * @param because why it is erasable or isn't, in a sentence
 */
public record Retention(
        @Nullable LocalDate startedOn,
        @Nullable LocalDate keepUntil,
        boolean erasable,
        @Nullable RetentionRule rule,
        String because) {

    /** @param period as the organisation has set it; none while it hasn't */
    public static Retention of(Kept plan, @Nullable RetentionPeriod period, LocalDate today) {
        LocalDate until = keepUntil(plan, period);
        RetentionRule rule = inTheWay(plan, period, until, today).orElse(null);
        return new Retention(
                plan.endedOn(),
                until,
                rule == null,
                rule,
                rule == null ? "Its retention is over, and no legal hold stands." : rule.sentence());
    }

    /** What erasing has to ask first. */
    public void mustBeErasable() {
        if (rule != null) {
            throw rule.broken();
        }
    }

    private static @Nullable LocalDate keepUntil(Kept plan, @Nullable RetentionPeriod period) {
        if (plan.endedOn() == null || period == null) {
            return null;
        }
        LocalDate fromEnd = plan.endedOn().plusYears(period.years());
        if (plan.majorOn() == null || period.yearsFromMajority() == null) {
            return fromEnd;
        }
        LocalDate fromMajority = plan.majorOn().plusYears(period.yearsFromMajority());
        return fromMajority.isAfter(fromEnd) ? fromMajority : fromEnd;
    }

    /** A hold first: it stands in the way whatever the day. */
    private static Optional<RetentionRule> inTheWay(
            Kept plan, @Nullable RetentionPeriod period, @Nullable LocalDate until, LocalDate today) {
        if (plan.held()) {
            return Optional.of(RetentionRule.UNDER_LEGAL_HOLD);
        }
        if (plan.endedOn() == null) {
            return Optional.of(RetentionRule.PLAN_NOT_ENDED);
        }
        if (period == null || until == null) {
            return Optional.of(RetentionRule.NO_RETENTION_PERIOD);
        }
        return today.isAfter(until) ? Optional.empty() : Optional.of(RetentionRule.RETENTION_NOT_OVER);
    }
}
