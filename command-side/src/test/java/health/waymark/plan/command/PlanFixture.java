package health.waymark.plan.command;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.matches;

import health.waymark.attestation.event.AttestationId;
import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.eventlog.ProvenanceMetaData;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.Tape;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * Given a plan's events, when a command comes, then what follows. The time, new ids and the person who acts are fixed;
 * signatures that lapse on the way are left out unless a test asks for them.
 */
public final class PlanFixture {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final Sent SENT = new Sent(Tape.BY, PlanStory.CLINICIAN, null, null, null);

    private final List<PlanEvent> events;

    private PlanFixture(List<PlanEvent> events) {
        this.events = events;
    }

    public static PlanFixture given(PlanEvent... events) {
        return new PlanFixture(List.of(events));
    }

    public static PlanFixture given(List<PlanEvent> story, PlanEvent... more) {
        return new PlanFixture(PlanStory.and(story, more));
    }

    /** The id that is given to something new. */
    public static UUID newId() {
        return PlanStory.uuid(1000);
    }

    public Then when(PlanCommand command) {
        try {
            command.check();
        } catch (Problem malformed) {
            return new Then(Optional.empty(), malformed);
        }
        AggregateTestFixture<Plan> axon = new AggregateTestFixture<>(Plan.class);
        axon.setReportIllegalStateChange(false);
        axon.registerAggregateFactory(PlanConfiguration.factory(UTC));
        PlanCommandHandler handler = new PlanCommandHandler(
                axon.getRepository(),
                axon.getEventStore(),
                Clock.fixed(NOW, UTC),
                UTC,
                PlanLimits.DEFAULT,
                PlanFixture::newId);
        CommandTypes.ALL.forEach(type -> axon.registerCommandHandler(type, handler));
        ResultValidator<Plan> result =
                axon.given(events.stream().map(PlanFixture::recorded).toList()).when(command, SENT.toMetaData());
        return new Then(Optional.of(result), null);
    }

    private static EventMessage<PlanEvent> recorded(PlanEvent event) {
        return new GenericEventMessage<>(event, ProvenanceMetaData.of(Tape.BY, null));
    }

    /** What a command led to. */
    public record Then(
            Optional<ResultValidator<Plan>> result,
            @Nullable Problem malformed) {

        public Then expect(PlanEvent... expected) {
            assertThat(events())
                    .filteredOn(event -> !(event instanceof AttestationLapsed))
                    .containsExactly(expected);
            return this;
        }

        /** The signatures that no longer hold. */
        public void lapsing(AttestationId... attestations) {
            assertThat(events())
                    .filteredOn(AttestationLapsed.class::isInstance)
                    .extracting(event -> ((AttestationLapsed) event).attestationId())
                    .containsExactly(attestations);
        }

        public void naming(String field, Object id) {
            handled()
                    .expectResultMessagePayloadMatching(
                            matches((Outcome outcome) -> outcome.answer().ids().equals(Map.of(field, id))));
        }

        public void refusedBy(Rule rule) {
            handled().expectException(RuleBroken.class).expectExceptionMessage(rule.sentence());
        }

        public void unknown(String kind) {
            handled()
                    .expectException(UnknownPart.class)
                    .expectExceptionMessage(String.valueOf(new UnknownPart(kind).getMessage()));
        }

        public void malformedAt(String... pointers) {
            if (malformed == null) {
                handled().expectException(matches((Problem problem) -> pointers(problem)
                        .equals(List.of(pointers))));
            } else {
                assertThat(pointers(malformed)).containsExactly(pointers);
            }
        }

        private static List<String> pointers(Problem problem) {
            return problem.violations().stream().map(Violation::pointer).toList();
        }

        private List<PlanEvent> events() {
            List<PlanEvent> recorded = new ArrayList<>();
            handled()
                    .expectSuccessfulHandlerExecution()
                    .expectEventsMatching(matches((List<EventMessage<?>> messages) -> messages.stream()
                            .map(message -> (PlanEvent) message.getPayload())
                            .allMatch(recorded::add)));
            return recorded;
        }

        private ResultValidator<Plan> handled() {
            assertThat(malformed).isNull();
            return result.orElseThrow();
        }
    }
}
