package health.waymark.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.LogStorage;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.eventlog.StoredEvent;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.evidence.event.EvidenceKind;
import health.waymark.evidence.event.EvidenceOmitted;
import health.waymark.evidence.event.RecordAccessed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvidenceTest {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private static final int GROUP = Objects.requireNonNull(Evidence.GROUPS.get(EvidenceKind.REFUSAL));
    private static final int ROOM = 4 * GROUP;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogStorage storage = fixture.storage(Clock.systemUTC());
    private final Evidence evidence = on(storage, meters);
    private final String organisation = UUID.randomUUID().toString();

    /** Nothing is written but when a test says so. */
    private static Evidence on(LogStorage storage, MeterRegistry meters) {
        return new Evidence(fixture.evidence(storage), "test", Clock.systemUTC(), meters);
    }

    private static Actor of(String organisation) {
        return new Actor(
                "clinic-system",
                "Clinic system",
                Actor.Kind.CLIENT,
                Set.of(),
                Set.of(Scope.COMMANDS),
                organisation,
                null,
                "clin-7",
                PurposeOfUse.TREAT);
    }

    private void refuse(int status) {
        evidence.take(new CommandRefused("ActivatePlan", null, "goal-missing", status), of(organisation));
    }

    private List<CommandRefused> refused() {
        return fixture.evidence(organisation).stream()
                .filter(event -> event.type().equals("CommandRefused"))
                .map(EvidenceTest::read)
                .map(CommandRefused.class::cast)
                .toList();
    }

    private List<EvidenceOmitted> omitted() {
        return fixture.evidence(organisation).stream()
                .filter(event -> event.type().equals("EvidenceOmitted"))
                .map(EvidenceTest::read)
                .map(EvidenceOmitted.class::cast)
                .toList();
    }

    private static Object read(StoredEvent event) {
        return fixture.codec.read(event.type(), event.revision(), event.payload());
    }

    private static void until(BooleanSupplier done) {
        for (int round = 0; !done.getAsBoolean(); round++) {
            assertThat(round).isLessThan(1_000);
        }
    }

    @Test
    void whatWasTakenIsInTheLogInItsOrderWithWhoAndWhatFor() {
        IntStream.range(400, 410).forEach(this::refuse);
        assertThat(fixture.evidence(organisation)).isEmpty();
        until(() -> !evidence.write());
        assertThat(refused())
                .extracting(CommandRefused::status)
                .containsExactlyElementsOf(IntStream.range(400, 410).boxed().toList());
        StoredEvent first = fixture.evidence(organisation).get(0);
        assertThat(new String(first.metadata(), StandardCharsets.UTF_8))
                .contains("\"actorId\":\"clinic-system\"", "\"onBehalfOf\":\"clin-7\"", "\"purposeOfUse\":\"TREAT\"")
                .contains("\"organisation\":\"" + organisation + "\"", "\"effectiveAt\":\"");
        until(() -> !evidence.write());
        assertThat(refused()).hasSize(10);
    }

    @Test
    void ofAFloodSoMuchWaitsAndTheRestIsOnRecordAsANumber() {
        int flood = 3 * ROOM;
        IntStream.range(0, flood).forEach(this::refuse);
        assertThat(meters.get("waymark.evidence.waiting")
                        .tag("kind", "refusal")
                        .gauge()
                        .value())
                .isEqualTo(ROOM);
        assertThat(meters.get("waymark.evidence.omitted")
                        .tag("kind", "refusal")
                        .counter()
                        .count())
                .isEqualTo(flood - ROOM);
        until(() -> !evidence.write());
        assertThat(refused()).hasSize(ROOM);
        assertThat(omitted()).containsExactly(new EvidenceOmitted(EvidenceKind.REFUSAL, flood - (long) ROOM));
    }

    @Test
    void aFloodOfOneKindCrowdsOutNothingElse() {
        String neighbour = UUID.randomUUID().toString();
        IntStream.range(0, 2 * ROOM).forEach(this::refuse);
        evidence.take(new RecordAccessed(AccessKind.LIST, "/plans", null, Map.of()), of(organisation));
        evidence.take(new CommandRefused("HoldPlan", null, "plan-not-active", 409), of(neighbour));
        evidence.write();
        assertThat(fixture.evidence(organisation)).extracting(StoredEvent::type).contains("RecordAccessed");
        assertThat(fixture.evidence(neighbour)).hasSize(1);
        assertThat(refused()).hasSize(GROUP);
    }

    @Test
    void whatTheLogWouldNotTakeWaitsAndWhatItTookUnconfirmedIsThereOnce() {
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicBoolean takes = new AtomicBoolean();
        LogStorage failing = failing(storage, away, takes);
        Evidence troubled = on(failing, new SimpleMeterRegistry());
        CommandRefused event = new CommandRefused("HoldPlan", null, "plan-not-active", 409);
        troubled.take(event, of(organisation));
        assertThat(troubled.write()).isTrue();
        assertThat(refused()).isEmpty();

        takes.set(true); // and doesn't say so
        assertThat(troubled.write()).isTrue();
        assertThat(refused()).hasSize(1);

        away.set(false);
        troubled.take(event, of(organisation));
        until(() -> !troubled.write());
        until(() -> !troubled.write());
        assertThat(refused()).hasSize(2);
    }

    @Test
    void twoProcessesTakeTurns() {
        Evidence other = on(fixture.storage(Clock.systemUTC()), new SimpleMeterRegistry());
        for (int round = 0; round < 10; round++) {
            refuse(409);
            other.take(new CommandRefused("HoldPlan", null, "plan-not-active", 409), of(organisation));
            evidence.write();
            other.write();
        }
        assertThat(refused()).hasSize(20);
        assertThat(fixture.evidence(organisation))
                .extracting(StoredEvent::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
    }

    @Test
    void whatWaitsAtTheEndIsWritten() {
        IntStream.range(0, 3 * GROUP).forEach(this::refuse);
        evidence.close();
        assertThat(refused()).hasSize(3 * GROUP);
    }

    /** A storage that says of appends that nobody knows, having made them or not. */
    private static LogStorage failing(LogStorage storage, AtomicBoolean away, AtomicBoolean takes) {
        return (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    boolean append = method.getName().equals("append");
                    try {
                        Object answer = append && away.get() && !takes.get() ? null : method.invoke(storage, arguments);
                        if (append && away.get()) {
                            throw new LogUnavailable(new IllegalStateException("away"));
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
