package health.waymark.plan.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Plans as they stand and as they stood. */
@Configuration(proxyBeanMethods = false)
@Import({PlanProjection.class, PlanQueries.class, PlanListQueries.class, PlanApi.class})
public class PlanQuerySlice {}
