package health.waymark.live.query;

import health.waymark.eventlog.EventLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which plans there is news of, by the log. */
final class News {
    private final EventLog log;
    private final JdbcClient jdbc;

    News(EventLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Plans that something was recorded about after one position and up to another; each once. */
    List<PlanNews> between(long after, long upTo) {
        Map<UUID, Boolean> touched = new HashMap<>();
        log.touched(after, upTo).forEach(plan -> touched.merge(plan.id().value(), plan.entered(), Boolean::logicalOr));
        return touched.isEmpty()
                ? List.of()
                : jdbc.sql("select plan_id, organisation from read_model.plan where plan_id in (:plans)")
                        .param("plans", touched.keySet())
                        .query((row, n) -> {
                            UUID plan = row.getObject("plan_id", UUID.class);
                            return new PlanNews(
                                    plan, row.getString("organisation"), Boolean.TRUE.equals(touched.get(plan)));
                        })
                        .list();
    }
}
