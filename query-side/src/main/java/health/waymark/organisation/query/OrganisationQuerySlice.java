package health.waymark.organisation.query;

import health.waymark.organisation.OrganisationConfiguration;
import health.waymark.organisation.Organisations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An organisation's settings. */
@Configuration(proxyBeanMethods = false)
@Import({OrganisationConfiguration.class, SettingsApi.class, SettingsPages.class})
public class OrganisationQuerySlice {

    @Bean
    SettingsBook settingsBook(Organisations organisations, ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new SettingsBook(organisations, version == null ? "unreleased" : version);
    }
}
