package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Point;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.projection.Projections;
import health.waymark.query.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a form needs to know of its plan. */
final class Occasions {
    private static final int TOLD = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlanQueries plans;
    private final TimelineQueries timelines;
    private final HistoryQueries histories;
    private final Projections projections;
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    Occasions(
            PlanQueries plans,
            TimelineQueries timelines,
            HistoryQueries histories,
            Projections projections,
            Wording wording,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.timelines = timelines;
        this.histories = histories;
        this.projections = projections;
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A form on a plan.
     *
     * @param opened the version it was opened on, where it comes back
     */
    Occasion of(Actor actor, PlanId id, @Nullable Long opened, Map<String, String[]> parameters) {
        String organisation = actor.organisation();
        PlanView now = plans.current(organisation, id);
        PlanView before =
                opened == null || opened == now.version() ? now : plans.at(organisation, id, Point.version(opened));
        return new Occasion(
                now,
                before,
                () -> plans.state(organisation, id, Point.version(before.version())),
                () -> timelines.of(organisation, id),
                actor,
                today(),
                zone,
                wording,
                given(parameters));
    }

    /** @param replaced the plan that the new one replaces, if any */
    Occasion ofNew(Actor actor, @Nullable PlanId replaced, Map<String, String[]> parameters) {
        PlanView before = replaced == null ? null : plans.current(actor.organisation(), replaced);
        return new Occasion(
                null, before, Occasions::none, Occasions::none, actor, today(), zone, wording, given(parameters));
    }

    /** Who changed what since the form was opened. */
    Meanwhile meanwhile(Actor actor, Filling filling) {
        PlanId id = filling.plan().planId();
        Long opened = filling.opened();
        long from = opened == null ? 0 : opened;
        Point latest = new Point(null, clock.instant().plus(Duration.ofDays(1)));
        PlanView now = plans.at(actor.organisation(), id, latest);
        projections.awaitPosition(now.position(), PATIENCE);
        List<HistoryEntry> since = histories.latest(actor.organisation(), id, new Page(0, TOLD)).items().stream()
                .filter(entry -> entry.version() > from && entry.version() <= now.version())
                .toList();
        return new Meanwhile(
                now.version(), since, filling.now(now, () -> plans.state(actor.organisation(), id, latest)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static <T> T none() {
        throw new IllegalStateException("A plan that is to be drafted has no past.");
    }

    /** Addresses name fields without their slash. */
    private static Map<String, String> given(Map<String, String[]> parameters) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!name.startsWith("/") && values.length > 0 && !values[0].isBlank()) {
                given.put("/" + name, values[0]);
            }
        });
        return given;
    }
}
