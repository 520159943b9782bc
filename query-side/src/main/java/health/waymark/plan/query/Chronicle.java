package health.waymark.plan.query;

import health.waymark.http.Problem;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Replay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that is recorded of a plan, to be looked at from any vantage.
 *
 * @param events the whole stream, in the order of the record
 * @param readAt when it was read
 */
public record Chronicle(List<Recorded> events, Instant readAt, ZoneId zone) {

    /**
     * The plan from a vantage; what depends on the time is seen from the instant asked for unless that is yet to come, else
     * from when the version was recorded, and for the last one from when the record was read.
     */
    public Seen seen(Vantage vantage) {
        List<Recorded> known = events.stream().takeWhile(vantage::knows).toList();
        if (known.isEmpty()) {
            throw Problem.unknown("The plan did not exist yet then.");
        }
        Point point = vantage.known();
        if (point != null && point.version() != null && point.version() != known.size()) {
            throw Problem.unknown(
                    "The plan has no version " + point.version() + ": the last is " + events.size() + ".");
        }
        Replay replay = Replay.of(known, vantage.trueBy(), zone);
        if (!replay.plan().exists()) {
            throw Problem.unknown("By what was known, there was no such plan in the world yet then.");
        }
        boolean last = known.size() == events.size();
        return new Seen(vantage, replay.plan(), replay.held(), last, judgedAt(vantage, replay.plan(), last));
    }

    private Instant judgedAt(Vantage vantage, PlanState plan, boolean last) {
        if (vantage.trueBy() != null) {
            return reached(vantage.trueBy());
        }
        if (vantage.known() != null && vantage.known().instant() != null) {
            return reached(vantage.known().instant());
        }
        return last ? readAt : plan.recordedAt();
    }

    /** What isn't known yet can't be judged: whether a review will be overdue is nobody's to say (ADR 0021). */
    private Instant reached(Instant asked) {
        return asked.isAfter(readAt) ? readAt : asked;
    }
}
