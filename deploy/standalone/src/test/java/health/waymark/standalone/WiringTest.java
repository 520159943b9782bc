package health.waymark.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.eventlog.PostgresEventStorage;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

/** The parts that keep the record are the ones we mean, and not what a class path would have chosen (ADR 0001). */
class WiringTest {
    private final RunningWaymark waymark = RunningWaymark.shared();

    @Test
    void theRecordIsKeptByTheLogAndReadByDurableTokens() {
        assertThat(waymark.bean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorage.class);
        assertThat(waymark.bean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(waymark.bean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(waymark.bean(Repository.class)).isInstanceOf(EventSourcingRepository.class);
        assertThat(waymark.bean(TokenStore.class)).isNotInstanceOf(InMemoryTokenStore.class);
    }

    @Test
    void nothingOfTheFrameworksAutoconfigurationIsThereToChooseForUs() {
        assertThatThrownBy(() -> Class.forName("org.axonframework.springboot.autoconfig.AxonAutoConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
