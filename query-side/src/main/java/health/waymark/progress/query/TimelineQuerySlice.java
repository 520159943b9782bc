package health.waymark.progress.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Timelines. */
@Configuration(proxyBeanMethods = false)
@Import({TimelineProjection.class, TimelineQueries.class, TimelineApi.class})
public class TimelineQuerySlice {}
