package health.waymark.replay.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Stepping through a plan. */
@Configuration(proxyBeanMethods = false)
@Import(ReplayPages.class)
public class ReplayConfiguration {}
