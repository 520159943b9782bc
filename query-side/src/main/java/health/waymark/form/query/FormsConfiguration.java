package health.waymark.form.query;

import health.waymark.command.gate.CommandGate;
import health.waymark.evidence.Evidence;
import health.waymark.history.query.HistoryQueries;
import health.waymark.pages.query.Wording;
import health.waymark.plan.query.PlanQueries;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.projection.Projections;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The forms, and the one way out of them. */
@Configuration(proxyBeanMethods = false)
@Import({FormPages.class, SessionPages.class, ReviewPages.class})
public class FormsConfiguration {

    @Bean
    Sending sending(ObjectProvider<CommandGate> gate, Evidence evidence) {
        return new Sending(gate, evidence);
    }

    @Bean
    Occasions occasions(
            PlanQueries plans,
            TimelineQueries timelines,
            HistoryQueries histories,
            Projections projections,
            Wording wording,
            Clock clock,
            ZoneId zone) {
        return new Occasions(plans, timelines, histories, projections, wording, clock, zone);
    }
}
