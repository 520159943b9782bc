package health.waymark.delivery.command;

import health.waymark.command.api.Senders;
import health.waymark.database.TimelyHealth;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.OperatorLog;
import health.waymark.processing.PositionTokens;
import health.waymark.reminder.command.OtherChannels;
import health.waymark.reminder.command.ReminderSettings;
import health.waymark.reminder.command.Reminders;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox and its channels, wired by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
@Import({DeliveryApi.class, NotificationApi.class, DeliveryConfiguration.Channels.class})
public class DeliveryConfiguration {

    /** A demonstration sends nothing to anybody, whatever is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "waymark.demo", havingValue = "false", matchIfMissing = true)
    static class Channels {

        /** Said before the first bean: what is refused for its settings alone has touched no database. */
        @Bean
        static BeanFactoryPostProcessor channelsMustWork(Environment environment) {
            return beans -> Binder.get(environment)
                    .bind("waymark.delivery", DeliverySettings.class)
                    .ifBound(DeliverySettings::mustWork);
        }

        @Bean
        WebhookRoute webhookRoute(DeliverySettings settings, @Value("${waymark.notice:}") String notice) {
            URI base = settings.baseAddress();
            return new WebhookRoute(
                    settings.hooks(),
                    new WebhookSender(
                            base == null ? "urn:waymark" : base.toString(),
                            !notice.isBlank(),
                            settings.connectTimeout(),
                            settings.timeout(),
                            InstantSource.system()));
        }

        /** Only where a server is named. */
        @Bean
        @ConditionalOnProperty("waymark.delivery.mail.host")
        MailRoute mailRoute(
                ObjectProvider<Addresses> addresses,
                NotificationStore chosen,
                DeliverySettings settings,
                @Value("${waymark.notice:}") String notice,
                Clock clock,
                ZoneId zone) {
            LetterWords words = new LetterWords(settings.linked().toString().replaceFirst("/+$", ""), notice);
            return new MailRoute(
                    addresses.getIfAvailable(() -> Addresses.NONE),
                    chosen,
                    new MailSender(settings.mailServer(), words, InstantSource.system()),
                    clock,
                    zone);
        }
    }

    @Bean
    NotificationStore notificationStore(JdbcClient jdbc, DeliverySettings settings) {
        return new NotificationStore(jdbc, settings.quietHours());
    }

    @Bean
    NotificationGate notificationGate(
            NotificationStore store,
            ObjectProvider<Addresses> addresses,
            ObjectProvider<MailRoute> mail,
            DeliveryTasks tasks,
            Clock clock) {
        return new OwnNotifications(
                store, addresses.getIfAvailable(() -> Addresses.NONE), mail.getIfAvailable() != null, tasks, clock);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new DeliveryMeters(registry);
    }

    @Bean
    Courier courier(
            Reminders reminders,
            Outbox outbox,
            ObjectProvider<Route> routes,
            DeliverySettings settings,
            Clock clock,
            DeliveryMeters meters) {
        return new Courier(reminders, outbox, routes.orderedStream().toList(), settings.retry(), clock, meters);
    }

    @Bean
    OtherChannels otherChannels(Courier courier) {
        return courier::reachesAnybody;
    }

    @Bean
    DeliveryTasks deliveryTasks(
            Courier courier,
            Outbox outbox,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            DeliveryMeters meters,
            ReminderSettings settings) {
        return new DeliveryTasks(courier, outbox, dataSource, transactions, clock, meters, settings);
    }

    @Bean(destroyMethod = "close")
    OutboxProcessor outboxProcessor(
            DeliveryTasks tasks,
            JdbcClient jdbc,
            StreamableMessageSource<TrackedEventMessage<?>> eventStore,
            PlatformTransactionManager transactions,
            ReminderSettings settings) {
        return new OutboxProcessor(
                new OutboxBatches(tasks),
                eventStore,
                new PositionTokens(jdbc, "command", settings.nodeName(), OutboxProcessor.CLAIM),
                new SpringTransactionManager(transactions));
    }

    @Bean
    DeliveryHealing deliveryHealing(JdbcClient jdbc, DeliveryTasks tasks, Clock clock, DeliverySettings settings) {
        return new DeliveryHealing(jdbc, tasks, clock, settings.keep());
    }

    @Bean
    Deliveries deliveries(
            JdbcClient jdbc,
            DeliveryTasks tasks,
            Clock clock,
            OperatorLog record,
            Senders senders,
            PlatformTransactionManager transactions) {
        return new Deliveries(jdbc, tasks, clock, record, senders, transactions);
    }

    @Bean
    DeliveryWatch deliveryWatch(JdbcClient jdbc, OutboxProcessor processor, EventLog log) {
        return new DeliveryWatch(jdbc, processor, log);
    }

    /** Shown in health as {@code delivery}. */
    @Bean
    TimelyHealth deliveryHealthIndicator(DeliveryWatch watch, OutboxProcessor processor, DeliveryTasks tasks) {
        return new TimelyHealth(new DeliveryHealth(watch, processor, tasks));
    }
}
