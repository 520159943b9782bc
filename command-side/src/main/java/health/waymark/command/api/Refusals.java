package health.waymark.command.api;

import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.UnreadableEvent;
import health.waymark.http.Problem;
import health.waymark.plan.command.KeyClash;
import health.waymark.plan.command.RuleBroken;
import health.waymark.plan.command.StalePlan;
import health.waymark.plan.command.UnknownPart;
import java.time.Duration;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a refused command looks like to its sender. */
public final class Refusals {
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Somebody has to do something first. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private Refusals() {}

    /** The same refusal as a problem; anything that is no refusal comes back as it is. */
    public static RuntimeException asProblem(RuntimeException thrown) {
        if (thrown instanceof RuleBroken broken) {
            return Problem.conflict(broken.rule().code(), broken.rule().sentence());
        }
        if (thrown instanceof UnknownPart unknown) {
            return Problem.unknown(unknown.sentence());
        }
        if (thrown instanceof StalePlan stale) {
            return Problem.stale(stale.sentence());
        }
        if (thrown instanceof KeyClash) {
            return Problem.idempotencyClash();
        }
        if (thrown instanceof LogUnavailable away) {
            return away.diskFull() ? Problem.storageFull(LATER) : Problem.unavailable(LogUnavailable.SENTENCE, SOON);
        }
        if (thrown instanceof UnreadableEvent || thrown.getCause() instanceof UnreadableEvent) {
            return Problem.unavailable(
                    "A newer Waymark has written to this plan, and this one can't read it: try again, or there.",
                    LATER);
        }
        if (thrown instanceof ConcurrencyException) {
            return Problem.unavailable("Too many writers change this plan at once: try again.", SOON);
        }
        return thrown;
    }
}
