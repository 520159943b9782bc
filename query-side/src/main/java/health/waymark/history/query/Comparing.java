package health.waymark.history.query;

import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.Chronicle;
import health.waymark.plan.query.Point;
import health.waymark.plan.query.Seen;
import health.waymark.plan.query.Vantage;
import health.waymark.plan.state.Recorded;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One plan's record, compared by one person. */
public final class Comparing {
    private final PlanId plan;
    private final Chronicle chronicle;
    private final String person;
    private final HistoryQueries histories;
    private final ZoneId zone;

    Comparing(PlanId plan, Chronicle chronicle, String person, HistoryQueries histories, ZoneId zone) {
        this.plan = plan;
        this.chronicle = chronicle;
        this.person = person;
        this.histories = histories;
        this.zone = zone;
    }

    /** Throws 404 where an end is an occasion that never was. */
    public PlanDiff between(Ends ends) {
        ends.check();
        Vantage begin = end("from", ends.from(), ends.effectiveAt(), "effectiveFrom", ends.effectiveFrom());
        Vantage end = end("to", ends.to(), ends.effectiveAt(), "effectiveTo", ends.effectiveTo());
        Seen before = chronicle.seen(begin);
        Seen after = chronicle.seen(end);
        return PlanDiff.between(before, after, histories.changing(plan, between(before, after)));
    }

    /** The first occasion among the ends that never was. */
    public Optional<Since> never(Ends ends) {
        return ends.occasions().filter(one -> version(one).isEmpty()).findFirst();
    }

    /** Those that were, in the order in which they are of use; the first is where whoever says nothing begins. */
    public List<Since> occasions() {
        return List.of(Since.values()).stream()
                .filter(one -> version(one).isPresent())
                .toList();
    }

    private Optional<Long> version(Since occasion) {
        return occasion.version(chronicle.events(), person);
    }

    private Vantage end(
            String point, @Nullable String known, @Nullable String both, String instant, @Nullable String trueBy) {
        return new Vantage(
                known == null ? null : point(point, known),
                both != null
                        ? Point.instant("effectiveAt", both, zone)
                        : trueBy == null ? null : Point.instant(instant, trueBy, zone));
    }

    private Point point(String parameter, String text) {
        return Since.named(text)
                .map(occasion -> Point.version(version(occasion).orElseThrow(() -> Problem.unknown(occasion.never()))))
                .orElseGet(() -> Point.any(parameter, text, zone));
    }

    /** The versions of what makes up the one and not the other. */
    private static Set<Long> between(Seen before, Seen after) {
        Set<Long> one = versions(before.held());
        Set<Long> other = versions(after.held());
        Set<Long> either = new HashSet<>(one);
        either.addAll(other);
        one.retainAll(other);
        either.removeAll(one);
        return either;
    }

    private static Set<Long> versions(Collection<Recorded> events) {
        return events.stream().map(Recorded::version).collect(Collectors.toCollection(HashSet::new));
    }
}
