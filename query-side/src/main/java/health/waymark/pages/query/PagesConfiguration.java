package health.waymark.pages.query;

import health.waymark.chart.query.GoalSparks;
import health.waymark.chart.query.PlanCharts;
import health.waymark.plan.query.PlanQueries;
import health.waymark.projection.Projections;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The pages. */
@Configuration(proxyBeanMethods = false)
@Import({
    HomePage.class,
    TodayPages.class,
    CaseloadPages.class,
    PlanLines.class,
    GoalSparks.class,
    Pasts.class,
    PlanPages.class,
    PlanCharts.class,
    TimelinePages.class,
    FrameOfPages.class
})
public class PagesConfiguration {

    @Bean
    Wording wording(ZoneId zone) {
        return new Wording(zone);
    }

    @Bean
    Standstill standstill(Projections projections) {
        return new Standstill(projections);
    }

    @Bean
    ProblemPages problemPages(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<PlanQueries> plans) {
        return new ProblemPages(views, plans);
    }
}
