package health.waymark.plan.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.Tape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Given a plan's events, when a command comes, then what follows. The time, new ids and the person who acts are fixed.
 */
public final class PlanFixture {
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

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

    /** The id that is given first to something new. */
    public static UUID newId() {
        return newId(1);
    }

    public static UUID newId(int number) {
        return PlanStory.uuid(1000 + number);
    }

    public Outcome when(PlanCommand command) {
        try {
            command.check();
            return new Outcome(command.decide(Tape.played(events), moment()), null);
        } catch (RuleBroken | UnknownPart | Problem refusal) {
            return new Outcome(null, refusal);
        }
    }

    private static Moment moment() {
        AtomicInteger given = new AtomicInteger();
        return new Moment(NOW, Tape.BY, PlanStory.CLINICIAN, PlanLimits.DEFAULT, () -> newId(given.incrementAndGet()));
    }

    /** What a command led to. */
    public record Outcome(
            @Nullable Decision decision, @Nullable RuntimeException refusal) {

        public Outcome expect(PlanEvent... expected) {
            assertThat(decided().events()).containsExactly(expected);
            return this;
        }

        public void naming(String field, Object id) {
            assertThat(decided().ids()).containsExactly(Map.entry(field, id));
        }

        public void refusedBy(Rule rule) {
            assertThat(refusal).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                    .isEqualTo(rule));
        }

        public void unknown(String kind) {
            assertThat(refusal).isInstanceOfSatisfying(UnknownPart.class, unknown -> assertThat(unknown.kind())
                    .isEqualTo(kind));
        }

        public void malformedAt(String... pointers) {
            assertThat(refusal).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(400);
                assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointers);
            });
        }

        private Decision decided() {
            assertThat(refusal).isNull();
            return Objects.requireNonNull(decision);
        }
    }
}
