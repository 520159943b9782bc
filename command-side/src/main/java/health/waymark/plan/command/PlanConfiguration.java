package health.waymark.plan.command;

import health.waymark.eventlog.Answers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate, its repository and the bus, wired by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanSettings.class)
public class PlanConfiguration {

    /** Opens no transaction: the log appends in one of its own (ADR 0005). */
    @Bean
    SimpleCommandBus commandBus(MeterRegistry meters) {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .messageMonitor(MessageTimerMonitor.builder()
                        .meterNamePrefix("waymark.command")
                        .meterRegistry(meters)
                        .tagsBuilder(message ->
                                List.of(Tag.of("type", message.getPayloadType().getSimpleName())))
                        .build())
                .build();
    }

    @Bean
    Repository<Plan> plans(EventStore eventStore, ZoneId zone) {
        return repository(eventStore, zone);
    }

    static EventSourcingRepository<Plan> repository(EventStore eventStore, ZoneId zone) {
        return EventSourcingRepository.builder(Plan.class)
                .eventStore(eventStore)
                .aggregateFactory(factory(zone))
                .cache(new PlanCache())
                .build();
    }

    static AggregateFactory<Plan> factory(ZoneId zone) {
        return new AbstractAggregateFactory<>(Plan.class) {
            @Override
            protected Plan doCreateAggregate(String id, @SuppressWarnings("rawtypes") DomainEventMessage firstEvent) {
                return new Plan(id, zone);
            }
        };
    }

    @Bean
    PlanCommandHandler planCommandHandler(
            Repository<Plan> plans,
            EventStore log,
            CommandBus bus,
            Answers answers,
            Clock clock,
            ZoneId zone,
            PlanSettings settings) {
        PlanCommandHandler handler = new PlanCommandHandler(
                plans, log, clock, zone, settings.limits(), new TimeOrderedIds(clock), answers::named);
        CommandTypes.ALL.forEach(type -> bus.subscribe(type.getName(), handler));
        return handler;
    }

    @Bean
    Commands commands(CommandBus bus, Answers answers, PlanCommandHandler subscribed) {
        return new Commands(bus, answers::find);
    }
}
