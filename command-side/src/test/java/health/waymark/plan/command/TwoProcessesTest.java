package health.waymark.plan.command;

import static health.waymark.plan.command.Sending.draft;
import static health.waymark.plan.command.Sending.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.PostgresEventStorage;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.Recorded;
import health.waymark.problem.command.AddProblem;
import health.waymark.problem.command.ResolveProblem;
import health.waymark.problem.event.ProblemId;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each process keeps plans in memory; what the other wrote meanwhile must never decide a command wrongly. */
class TwoProcessesTest {
    @RegisterExtension
    static final LogFixture fixture = new LogFixture();

    private final PostgresEventStorage firstLog = fixture.storage(Clock.systemUTC());
    private final PostgresEventStorage secondLog = fixture.storage(Clock.systemUTC());
    private final Commands first = Sending.on(firstLog, fixture.answers::find);
    private final Commands second = Sending.on(secondLog, fixture.answers::find);
    private final PlanId plan = LogFixture.plan();

    /** A draft that both have in memory. */
    @BeforeEach
    void draftKnownToBoth() {
        first.send(draft(plan), sent(null, null));
        first.send(problem("Sleeps badly"), sent(null, null));
        second.send(problem("Avoids people"), sent(null, null));
    }

    @Test
    void anAppendOnAPlanThatMovedOnIsRunAgain() {
        Answer answer = first.send(problem("Low mood"), sent(null, null));

        assertThat(answer.version()).isEqualTo(4);
        assertThat(fixture.log.stream(plan.toString()).stream().map(Recorded::version))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aRuleRefusesByThePlanAsItStands() {
        ProblemId taken = new ProblemId(UUID.randomUUID());
        first.send(new AddProblem(plan, taken, "Low mood", null, null, null), sent(null, null));

        assertThatThrownBy(
                        () -> second.send(new AddProblem(plan, taken, "Low mood", null, null, null), sent(null, null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(Rule.ID_TAKEN));
    }

    @Test
    void whatTheOtherProcessMadePossibleIsNotRefused() {
        ProblemId later = new ProblemId(UUID.randomUUID());
        first.send(new AddProblem(plan, later, "Low mood", null, null, null), sent(null, null));

        Answer answer = second.send(new ResolveProblem(plan, later, null, null, null), sent(null, null));

        assertThat(answer.version()).isEqualTo(5);
    }

    @Test
    void theVersionTheOtherProcessReachedIsCurrent() {
        first.send(problem("Low mood"), sent(null, null));

        Answer answer = second.send(problem("Grief"), sent(4L, null));

        assertThat(answer.version()).isEqualTo(5);
        assertThatThrownBy(() -> first.send(problem("Anger"), sent(4L, null)))
                .isInstanceOf(StalePlan.class)
                .hasMessageContaining("version 5");
    }

    @Test
    void aKeyAnsweredByTheOtherProcessGetsTheFirstAnswer() {
        Sent once = sent(3L, "k-1");
        Answer answer = first.send(problem("Low mood"), once);

        assertThat(second.send(problem("Low mood"), once)).hasToString(answer.toString());
        assertThat(first.send(problem("Low mood"), once)).hasToString(answer.toString());
        assertThat(fixture.log.stream(plan.toString())).hasSize(4);
    }

    private AddProblem problem(String statement) {
        return new AddProblem(plan, null, statement, null, null, null);
    }
}
