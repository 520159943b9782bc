package health.waymark.history.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Histories. */
@Configuration(proxyBeanMethods = false)
@Import({HistoryProjection.class, HistoryQueries.class, Comparisons.class, HistoryApi.class})
public class HistoryQuerySlice {}
