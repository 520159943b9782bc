package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.plan.event.PlanId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A disclosure is on record once, whoever tries it and however often. */
class DisclosureLogTest {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final PlanId plan = LogFixture.plan();

    private DisclosureRecorded of(UUID pack) {
        return new DisclosureRecorded(
                plan, pack, DisclosureScope.PLAN, null, null, 3, "Surveyor", null, "The plan", "Survey", null);
    }

    @Test
    void isThereOnceHoweverOftenItIsTried() {
        DisclosureLog log = fixture.disclosures(fixture.storage(Clock.systemUTC()));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        log.append(of(first), LogFixture.provenance());
        log.append(of(second), LogFixture.provenance());
        log.append(of(first), LogFixture.provenance());
        assertThat(recorded()).containsExactly(first, second);
    }

    @Test
    void isThereOnceThoughSeveralTryAtOnce() {
        UUID pack = UUID.randomUUID();
        List<DisclosureLog> processes = IntStream.range(0, 4)
                .mapToObj(n -> fixture.disclosures(fixture.storage(Clock.systemUTC())))
                .toList();
        processes.parallelStream().forEach(log -> log.append(of(pack), LogFixture.provenance()));
        assertThat(recorded()).containsExactly(pack);
    }

    @Test
    void liesBesideThePlan() {
        fixture.disclosures(fixture.storage(Clock.systemUTC())).append(of(UUID.randomUUID()), LogFixture.provenance());
        assertThat(fixture.log.stream(plan.toString())).isEmpty();
        assertThat(fixture.log.everything(plan)).hasSize(1);
    }

    private List<UUID> recorded() {
        return fixture.log.stream(PlanStream.DISCLOSURES, plan).stream()
                .map(event -> ((DisclosureRecorded) event.event()).packageId())
                .toList();
    }
}
