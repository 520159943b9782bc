package health.waymark.command.api;

import health.waymark.command.gate.CommandGate;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.EvidenceConfiguration;
import health.waymark.glass.Glass;
import health.waymark.glass.GlassConfiguration;
import health.waymark.http.StrictJson;
import health.waymark.plan.command.Commands;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Commands over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CommandSettings.class)
@Import({
    GlassConfiguration.class,
    EvidenceConfiguration.class,
    CommandController.class,
    BatchController.class,
    ForgottenAnswers.class
})
public class CommandApi {

    @Bean
    Senders senders(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new Senders(version == null ? "unreleased" : version);
    }

    @Bean
    CommandReader commandReader(
            StrictJson json,
            Commands commands,
            Senders senders,
            CommandSettings settings,
            MeterRegistry meters,
            Glass glass,
            Evidence evidence) {
        return new CommandReader(
                json, commands, senders, new Admission("single", settings.underWay(), meters), glass, evidence);
    }

    @Bean
    CommandGate commandGate(CommandReader reader, RefusedCommands refused) {
        return new InProcessGate(reader, refused);
    }

    @Bean
    RefusedCommands refusedCommands(Evidence evidence) {
        return new RefusedCommands(evidence);
    }

    @Bean
    WebMvcConfigurer refusedRequests(RefusedCommands refused) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RefusedRequests(refused))
                        .addPathPatterns("/api/commands/**")
                        .order(Ordered.HIGHEST_PRECEDENCE); // sees what the others refuse
            }
        };
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    @Bean(destroyMethod = "close")
    BatchLanes batchLanes(CommandSettings settings, MeterRegistry meters) {
        return new BatchLanes(new Admission("batch", settings.batches(), meters));
    }
}
