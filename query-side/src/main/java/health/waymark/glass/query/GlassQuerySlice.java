package health.waymark.glass.query;

import health.waymark.glass.Glass;
import health.waymark.glass.GlassConfiguration;
import health.waymark.plan.query.PlanQueries;
import health.waymark.projection.Projections;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Caseload privacy for whoever reads. */
@Configuration(proxyBeanMethods = false)
@Import({GlassConfiguration.class, GlassPages.class})
public class GlassQuerySlice {

    @Bean
    PlanPeople planPeople(JdbcClient jdbc, PlanQueries plans, Projections projections) {
        return new PlanPeople(jdbc, plans, projections);
    }

    @Bean
    BrokenGlasses brokenGlasses() {
        return new BrokenGlasses(InstantSource.system());
    }

    @Bean
    WebMvcConfigurer glassGate(Glass glass, PlanPeople people, BrokenGlasses broken) {
        GlassGate gate = new GlassGate(glass, people, broken);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // After what waits until a position has come: who a plan names may have changed by then.
                registry.addInterceptor(gate).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
