package health.waymark.retention.query;

import health.waymark.organisation.OrganisationConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How long plans are kept. */
@Configuration(proxyBeanMethods = false)
@Import({
    OrganisationConfiguration.class,
    RetentionProjection.class,
    RetentionQueries.class,
    RetentionFiles.class,
    RetentionApi.class,
    RetentionPages.class
})
public class RetentionQuerySlice {}
