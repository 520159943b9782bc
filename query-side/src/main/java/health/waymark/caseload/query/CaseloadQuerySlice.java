package health.waymark.caseload.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Caseloads. */
@Configuration(proxyBeanMethods = false)
@Import({CaseloadQueries.class, CaseloadApi.class})
public class CaseloadQuerySlice {}
