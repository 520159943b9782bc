package health.waymark.plan.query;

import health.waymark.eventlog.EventLog;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.lint.Concern;
import health.waymark.plan.lint.Lint;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.query.ViewJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** One plan: as it stands, out of the read model; as it stood, by folding the log again. */
public final class PlanQueries {
    private static final TypeReference<List<Concern>> CONCERNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Clock clock;
    private final ZoneId zone;

    PlanQueries(JdbcClient jdbc, EventLog log, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The plan now; one that was drafted this instant comes from the log, by the same fold, until it has its row. */
    public PlanView current(String organisation, PlanId plan) {
        return jdbc.sql("select view, concerns from read_model.plan where plan_id = ? and organisation = ?")
                .params(plan.value(), organisation)
                .query((row, n) -> ViewJson.MAPPER
                        .readValue(row.getString(1), PlanView.class)
                        .with(Lint.warnings(concerns(row.getString(2)), clock.instant(), zone)))
                .optional()
                .orElseGet(() -> ahead(organisation, plan));
    }

    private PlanView ahead(String organisation, PlanId plan) {
        PlanState state = new PlanState(zone);
        stream(organisation, plan).forEach(state::apply);
        return PlanView.of(state).with(Lint.warnings(state, clock.instant()));
    }

    /** The plan as it was; what depends on the time is seen from then, for the last version from now. */
    public PlanView at(String organisation, PlanId plan, Point point) {
        List<Recorded> stream = stream(organisation, plan);
        PlanState state = fold(stream, point);
        Instant seenFrom = point.instant() != null
                ? point.instant()
                : state.version() == stream.size() ? clock.instant() : state.recordedAt();
        return PlanView.of(state).with(Lint.warnings(state, seenFrom));
    }

    /** The plan's state at a point of its life. */
    public PlanState state(String organisation, PlanId plan, Point point) {
        return fold(stream(organisation, plan), point);
    }

    /** Throws 404 unless the organisation has this plan. */
    public void mustExist(String organisation, PlanId plan) {
        boolean there = jdbc.sql("select 1 from read_model.plan where plan_id = ? and organisation = ?")
                .params(plan.value(), organisation)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            stream(organisation, plan);
        }
    }

    static List<Concern> concerns(String json) {
        return ViewJson.MAPPER.readValue(json, CONCERNS);
    }

    private List<Recorded> stream(String organisation, PlanId plan) {
        List<Recorded> stream = log.stream(plan.toString());
        if (stream.isEmpty() || !stream.get(0).by().organisation().equals(organisation)) {
            throw unknown();
        }
        return stream;
    }

    private PlanState fold(List<Recorded> stream, Point point) {
        PlanState state = new PlanState(zone);
        stream.stream().takeWhile(point::reaches).forEach(state::apply);
        if (!state.exists()) {
            throw Problem.unknown("The plan did not exist yet then.");
        }
        if (point.version() != null && point.version() != state.version()) {
            throw Problem.unknown("The plan has no such version.");
        }
        return state;
    }

    private static Problem unknown() {
        return Problem.unknown("There is no such plan.");
    }
}
