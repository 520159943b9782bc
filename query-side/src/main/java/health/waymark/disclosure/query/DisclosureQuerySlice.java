package health.waymark.disclosure.query;

import health.waymark.eventlog.DisclosureLog;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.StoredEvents;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.history.query.HistoryQueries;
import health.waymark.job.Jobs;
import health.waymark.ledger.query.SealedRecords;
import health.waymark.pages.query.Wording;
import health.waymark.plan.query.PlanQueries;
import health.waymark.projection.Projections;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.ITemplateEngine;

/** Disclosures, and the packages that make them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackageSettings.class)
@Import({DisclosureProjection.class, PackageApi.class, PackagePages.class})
public class DisclosureQuerySlice {
    @Bean
    PackageFolder packageFolder(PackageSettings settings, @Value("${waymark.data-dir:}") String data) {
        if (settings.folder() != null) {
            return PackageFolder.named(settings.folder());
        }
        return PackageFolder.ours(
                data.isEmpty()
                        ? Path.of(System.getProperty("java.io.tmpdir"), "waymark-" + AuditPackages.FOLDER)
                        : Path.of(data, AuditPackages.FOLDER));
    }

    @Bean(destroyMethod = "close")
    PackageKeeping packageKeeping(
            PackageFolder folder, PackageSettings settings, Jobs jobs, Wording wording, Clock clock) {
        return new PackageKeeping(folder, settings.keep(), jobs, wording, clock).start();
    }

    @Bean
    PackageMaking packageMaking(
            StoredEvents log,
            EventCodec codec,
            JdbcClient jdbc,
            SealedRecords sealed,
            Projections projections,
            DisclosureLog disclosures,
            Clock clock) {
        return new PackageMaking(
                log, new PackageEvents(log, codec, jdbc), sealed, new Followers(projections, jdbc), disclosures, clock);
    }

    @Bean
    Reports packageReports(
            ObjectProvider<ITemplateEngine> templates,
            PlanQueries plans,
            HistoryQueries histories,
            AuditTrail trail,
            Wording wording)
            throws IOException {
        return new Reports(templates, plans, histories, trail, wording);
    }

    @Bean
    AuditPackages auditPackages(
            Jobs jobs,
            PackageFolder folder,
            PackageKeeping keeping,
            PackageMaking making,
            Reports reports,
            AuditTrail trail,
            PlanQueries plans,
            ZoneId zone,
            ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new AuditPackages(
                jobs, folder, keeping, making, reports, trail, plans, zone, version == null ? "unreleased" : version);
    }
}
