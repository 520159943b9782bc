package health.waymark.review.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reviews. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewStretches.class, ReviewQueries.class, ReviewApi.class})
public class ReviewQuerySlice {}
