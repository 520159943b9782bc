package health.waymark.comparison.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Comparing. */
@Configuration(proxyBeanMethods = false)
@Import(ComparisonPages.class)
public class ComparisonConfiguration {}
