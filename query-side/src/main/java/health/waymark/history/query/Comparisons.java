package health.waymark.history.query;

import health.waymark.access.Actor;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
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

/** What differs between a plan from one vantage and from another. */
public final class Comparisons {
    private final PlanQueries plans;
    private final HistoryQueries histories;
    private final ZoneId zone;

    Comparisons(PlanQueries plans, HistoryQueries histories, ZoneId zone) {
        this.plans = plans;
        this.histories = histories;
        this.zone = zone;
    }

    /** Throws 404 where an end is an occasion that never was. */
    public PlanDiff between(Actor actor, PlanId plan, Ends ends) {
        ends.check();
        Vantage begin =
                end(actor, plan, "from", ends.from(), ends.effectiveAt(), "effectiveFrom", ends.effectiveFrom());
        Vantage end = end(actor, plan, "to", ends.to(), ends.effectiveAt(), "effectiveTo", ends.effectiveTo());
        Seen before = plans.seen(actor.organisation(), plan, begin);
        Seen after = plans.seen(actor.organisation(), plan, end);
        return PlanDiff.between(before, after, histories.changing(plan, between(before, after)));
    }

    /** The first occasion among the ends that never was. */
    public Optional<Since> never(Actor actor, PlanId plan, Ends ends) {
        List<Since> occasions = ends.occasions().toList();
        if (occasions.isEmpty()) {
            return Optional.empty();
        }
        List<Recorded> events = events(actor, plan);
        return occasions.stream()
                .filter(one -> one.version(events, actor.actingPerson()).isEmpty())
                .findFirst();
    }

    /** Those that were, in the order in which they are of use; the first is where whoever says nothing begins. */
    public List<Since> occasions(Actor actor, PlanId plan) {
        List<Recorded> events = events(actor, plan);
        return List.of(Since.values()).stream()
                .filter(one -> one.version(events, actor.actingPerson()).isPresent())
                .toList();
    }

    private List<Recorded> events(Actor actor, PlanId plan) {
        return plans.seen(actor.organisation(), plan, Vantage.NOW).held();
    }

    private Vantage end(
            Actor actor,
            PlanId plan,
            String point,
            @Nullable String known,
            @Nullable String both,
            String instant,
            @Nullable String trueBy) {
        return new Vantage(
                known == null ? null : point(actor, plan, point, known),
                both != null
                        ? Point.instant("effectiveAt", both, zone)
                        : trueBy == null ? null : Point.instant(instant, trueBy, zone));
    }

    private Point point(Actor actor, PlanId plan, String parameter, String text) {
        return Since.named(text)
                .map(occasion -> Point.version(occasion.version(events(actor, plan), actor.actingPerson())
                        .orElseThrow(() -> Problem.unknown(occasion.never()))))
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
