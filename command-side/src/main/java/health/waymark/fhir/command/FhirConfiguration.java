package health.waymark.fhir.command;

import health.waymark.command.api.RefusedCommands;
import health.waymark.command.api.Senders;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.Views;
import health.waymark.http.StrictJson;
import health.waymark.plan.command.Commands;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FHIR R4 in. */
@Configuration(proxyBeanMethods = false)
@Import(FhirImportController.class)
public class FhirConfiguration {

    @Bean(destroyMethod = "close")
    FhirImports fhirImports(
            @Value("${waymark.data-dir:}") String data,
            Commands commands,
            EventLog log,
            StrictJson json,
            Senders senders,
            RefusedCommands refused,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        return new FhirImports(
                Spool.in(data.isBlank() ? null : Path.of(data)),
                new PlanImport(commands, log, json, senders, refused),
                new Views(jdbc),
                clock,
                zone);
    }
}
