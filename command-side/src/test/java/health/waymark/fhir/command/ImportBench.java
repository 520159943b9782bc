package health.waymark.fhir.command;

import static org.awaitility.Awaitility.await;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.command.api.RefusedCommands;
import health.waymark.command.api.Senders;
import health.waymark.database.DatabaseConfiguration;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.EventLogConfiguration;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.EvidenceConfiguration;
import health.waymark.http.StrictJson;
import health.waymark.job.Finding;
import health.waymark.job.Job;
import health.waymark.job.JobConfiguration;
import health.waymark.job.Jobs;
import health.waymark.plan.command.PlanConfiguration;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A command side without HTTP on a database of its own, to import into. */
final class ImportBench implements AutoCloseable {
    static final Path DATA = Path.of("src/test/resources/fhir");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    ImportBench(Path dataDirectory) {
        var database = TestDatabase.create();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "waymark.data-dir",
                                dataDirectory.toString(),
                                "waymark.database.url",
                                database.url(),
                                "waymark.database.username",
                                TestDatabase.APPLICATION,
                                "waymark.database.password",
                                "app",
                                "waymark.database.owner-username",
                                TestDatabase.OWNER,
                                "waymark.database.owner-password",
                                "owner")));
        context.register(
                DatabaseConfiguration.class,
                EventLogConfiguration.class,
                EvidenceConfiguration.class,
                PlanConfiguration.class,
                JobConfiguration.class,
                FhirConfiguration.class,
                Edge.class);
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    static class Edge {
        @Bean
        StrictJson strictJson() {
            return new StrictJson();
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Senders senders() {
            return new Senders("test");
        }

        @Bean
        RefusedCommands refusedCommands(Evidence evidence) {
            return new RefusedCommands(evidence);
        }

        @Bean
        @SuppressWarnings("ThreadLocalUsage")
        org.springframework.core.convert.ConversionService conversionService() {
            return new org.springframework.boot.convert.ApplicationConversionService();
        }
    }

    static Actor actor(String organisation) {
        return new Actor(
                "clinic-system",
                "clinic-system",
                Actor.Kind.CLIENT,
                Set.of(),
                Set.of(Scope.COMMANDS),
                organisation,
                null,
                null,
                PurposeOfUse.TREAT);
    }

    Job start(InputStream body, boolean lines, String organisation) {
        try {
            FhirImports imports = context.getBean(FhirImports.class);
            Actor actor = actor(organisation);
            return jobs().start(actor, "fhir-import", imports.work(imports.take(body, lines), actor, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Job ended(Job job, String organisation) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        jobs().find(job.jobId(), actor(organisation)).status().ended());
        return jobs().find(job.jobId(), actor(organisation));
    }

    Job imported(String body, boolean lines) {
        return ended(
                start(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), lines, "default"), "default");
    }

    /** A file as it is. */
    Job imported(Path file) {
        try (InputStream body = Files.newInputStream(file)) {
            return ended(start(body, file.toString().endsWith(".ndjson"), "default"), "default");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a folder as one import, as the command line sends them. */
    static String folder(String name) {
        try (Stream<Path> files = Files.list(DATA.resolve(name))) {
            StringBuilder lines = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                boolean json = file.toString().endsWith(".json");
                lines.append(json ? JSON.readTree(text).toString() : text).append('\n');
            }
            return lines.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    PlanState plan(String carePlan) {
        return plan(carePlan, "default");
    }

    PlanState plan(String carePlan, String organisation) {
        PlanId id = CarePlanMapping.planId(new NamedIds(organisation, ""), carePlan);
        PlanState state = new PlanState(context.getBean(ZoneId.class));
        context.getBean(EventLog.class).stream(id.toString()).forEach(state::apply);
        return state;
    }

    long events() {
        return context.getBean(EventLog.class).head();
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    static FhirTime time() {
        return new FhirTime(ZoneOffset.UTC, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** How often something was said about a part of the source. */
    static long count(Job job, String code, String about) {
        return job.findings().stream()
                .filter(finding -> finding.code().equals(code) && about.equals(finding.about()))
                .mapToLong(Finding::count)
                .sum();
    }
}
