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

/** One plan: as it stands, out of the read model; from any other vantage by folding the log again. */
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
        Instant now = clock.instant();
        return jdbc.sql("select view, concerns from read_model.plan where plan_id = ? and organisation = ?")
                .params(plan.value(), organisation)
                .query((row, n) -> ViewJson.MAPPER
                        .readValue(row.getString(1), PlanView.class)
                        .seen(Lint.warnings(concerns(row.getString(2)), now, zone), now, null, zone))
                .optional()
                .orElseGet(() -> seen(organisation, plan, Vantage.NOW).view());
    }

    /** The plan as it was recorded up to a point of its life. */
    public PlanView at(String organisation, PlanId plan, Point point) {
        return seen(organisation, plan, new Vantage(point, null)).view();
    }

    /** The plan's state at a point of its life. */
    public PlanState state(String organisation, PlanId plan, Point point) {
        return seen(organisation, plan, new Vantage(point, null)).plan();
    }

    /** The plan from a vantage. */
    public Seen seen(String organisation, PlanId plan, Vantage vantage) {
        return chronicle(organisation, plan).seen(vantage);
    }

    /** All that is recorded of the plan, for who looks at it from more than one vantage. */
    public Chronicle chronicle(String organisation, PlanId plan) {
        return new Chronicle(stream(organisation, plan), clock.instant(), zone);
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

    private static Problem unknown() {
        return Problem.unknown("There is no such plan.");
    }
}
