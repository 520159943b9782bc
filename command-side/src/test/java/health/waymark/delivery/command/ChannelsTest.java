package health.waymark.delivery.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.database.StartupRefused;
import health.waymark.delivery.gate.QuietHours;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which channels there are. */
class ChannelsTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DeliverySettings.class)
    @Import(DeliveryConfiguration.Channels.class)
    static class Wiring {}

    private final ApplicationContextRunner waymark = new ApplicationContextRunner()
            .withUserConfiguration(Wiring.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(ZoneId.class, () -> ZoneOffset.UTC)
            .withBean(
                    NotificationStore.class,
                    () -> new NotificationStore(JdbcClient.create(new DriverManagerDataSource()), QuietHours.NONE));

    private final ApplicationContextRunner configured = waymark.withPropertyValues(
            "waymark.delivery.base-address=https://waymark.example.org/",
            "waymark.delivery.mail.host=smtp.example.org",
            "waymark.delivery.mail.from=waymark@clinic.example.org",
            "waymark.delivery.webhooks.ehr.url=https://ehr.example.org/hook",
            "waymark.delivery.webhooks.ehr.secret=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void thereIsNoneUnlessOneIsConfigured() {
        waymark.run(context ->
                assertThat(context.getBeansOfType(Route.class).values()).noneMatch(Route::open));
        configured.run(context -> {
            assertThat(context.getBeansOfType(Route.class)).hasSize(2);
            assertThat(context.getBean(WebhookRoute.class).open()).isTrue();
        });
    }

    @Test
    void aDemonstrationHasNoneWhateverIsConfigured() {
        configured
                .withPropertyValues("waymark.demo=true")
                .run(context -> assertThat(context.getBeansOfType(Route.class)).isEmpty());
    }

    @Test
    void mailWithoutASenderOrAnAddressForItsLinksIsRefused() {
        configured.withPropertyValues("waymark.delivery.mail.from=").run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("waymark.delivery.mail.from"));
        waymark.withPropertyValues(
                        "waymark.delivery.mail.host=smtp.example.org", "waymark.delivery.mail.from=a@example.org")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(StartupRefused.class)
                        .hasMessageContaining("waymark.delivery.base-address"));
    }
}
