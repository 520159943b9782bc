package health.waymark.query;

import health.waymark.history.query.HistoryProjection;
import health.waymark.plan.query.PlanProjection;
import health.waymark.progress.query.TimelineProjection;
import health.waymark.projection.ProjectionsConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side: what it is made of, in the order a reader meets it. */
@Configuration(proxyBeanMethods = false)
@Import({
    // from events to rows
    ProjectionsConfiguration.class,
    PlanProjection.class,
    TimelineProjection.class,
    HistoryProjection.class
})
public class QuerySide {}
