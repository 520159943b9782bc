package health.waymark.review.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reviews. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewStretches.class, ReviewQueries.class, ReviewFiles.class, ReviewApi.class, OverduePages.class})
public class ReviewQuerySlice {}
