package health.waymark.reminder.command;

import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import health.waymark.processing.PositionTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The review cycle and the other notices, wired by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
public class ReminderConfiguration {

    @Bean
    ReviewCycle reviewCycle(ReminderSettings settings, ObjectProvider<OtherChannels> others) {
        return new ReviewCycle(
                settings.intervals(), () -> others.orderedStream().anyMatch(OtherChannels::areThere));
    }

    @Bean
    ReminderLog reminderLog(EventLog log, EventStore store, ZoneId zone, ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return new ReminderLog(log, store, zone, version == null ? "unreleased" : version);
    }

    @Bean
    ReminderMeters reminderMeters(MeterRegistry registry) {
        return new ReminderMeters(registry);
    }

    @Bean
    Reminders reminders(ReminderLog log, ReviewCycle cycle, Clock clock, ReminderMeters meters) {
        return new Reminders(log, cycle, clock, meters);
    }

    @Bean
    DueList dueList(JdbcClient jdbc) {
        return new DueList(jdbc);
    }

    @Bean
    Deadlines deadlines(
            DueList list,
            ReminderLog log,
            ReviewCycle cycle,
            Clock clock,
            ReminderMeters meters,
            PlatformTransactionManager transactions) {
        return new Deadlines(list, log, cycle, clock, meters, transactions);
    }

    @Bean
    LookTasks lookTasks(
            Reminders reminders, Deadlines deadlines, DataSource dataSource, Clock clock, ReminderSettings settings) {
        return new LookTasks(reminders, deadlines, dataSource, clock, settings);
    }

    @Bean(destroyMethod = "close")
    DueListProcessor dueListProcessor(
            DueList list,
            Deadlines deadlines,
            LookTasks tasks,
            JdbcClient jdbc,
            StreamableMessageSource<TrackedEventMessage<?>> eventStore,
            PlatformTransactionManager transactions,
            ReminderSettings settings) {
        return new DueListProcessor(
                new DueListBatches(list, deadlines, tasks),
                eventStore,
                new PositionTokens(jdbc, "command", settings.nodeName(), DueListProcessor.CLAIM),
                new SpringTransactionManager(transactions));
    }

    @Bean
    Reconciler reconciler(JdbcClient jdbc, Deadlines deadlines, LookTasks tasks, Clock clock, ReminderMeters meters) {
        return new Reconciler(jdbc, deadlines, tasks, clock, meters);
    }

    @Bean
    DueDesk dueDesk(
            JdbcClient jdbc,
            Reminders reminders,
            Deadlines deadlines,
            LookTasks tasks,
            Reconciler reconciler,
            Clock clock) {
        return new DueDesk(jdbc, reminders, deadlines, tasks, reconciler, clock);
    }

    @Bean
    DueWatch dueWatch(DueList list, DueListProcessor processor, EventLog log, Clock clock) {
        return new DueWatch(list, processor, log, clock, System::nanoTime);
    }

    /** Shown in health as {@code reminders}. */
    @Bean
    TimelyHealth remindersHealthIndicator(DueWatch watch, DueListProcessor processor, LookTasks tasks) {
        return new TimelyHealth(new ReminderHealth(watch, processor, tasks));
    }
}
