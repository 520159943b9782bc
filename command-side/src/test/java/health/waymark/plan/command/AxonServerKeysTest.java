package health.waymark.plan.command;

import static health.waymark.plan.command.Sending.draft;
import static health.waymark.plan.command.Sending.key;
import static health.waymark.plan.command.Sending.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.axonserver.FakeAxonServer;
import health.waymark.axonserver.Standing;
import health.waymark.axonserver.log.ServerProcess;
import health.waymark.database.TestDatabase;
import health.waymark.eventlog.LogFixture;
import health.waymark.eventlog.LogUnavailable;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.Tape;
import health.waymark.problem.command.AddProblem;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and answers lie in two stores then: whatever is lost between them, a key still means one command. */
class AxonServerKeysTest {
    private final FakeAxonServer server = new FakeAxonServer().start();
    private final TestDatabase database = ServerProcess.database();
    private final ServerProcess firstProcess = new ServerProcess(server, database);
    private final ServerProcess secondProcess = new ServerProcess(server, database);
    private final Commands first = commands(firstProcess);
    private final Commands second = commands(secondProcess);
    private final PlanId plan = LogFixture.plan();

    private static Commands commands(ServerProcess process) {
        return Sending.on(process.storage, process.answers::find, process.answers::named);
    }

    @BeforeEach
    void draftThatBothKnow() {
        Stream.of(firstProcess, secondProcess)
                .forEach(process -> await().until(() -> process.link.standing() == Standing.ANSWERS));
        first.send(draft(plan), sent(null, null));
        second.send(problem(), sent(null, null));
    }

    @AfterEach
    void close() {
        firstProcess.close();
        secondProcess.close();
        database.close();
        server.close();
    }

    @Test
    void aRaceLostIsRunAgainOnThePlanAsItStands() {
        Answer answer = first.send(problem(), sent(null, null));

        assertThat(answer.version()).isEqualTo(3);
        assertThat(answer.position()).isEqualTo(3);
        assertThatThrownBy(() -> second.send(problem(), sent(2L, null))).isInstanceOf(StalePlan.class);
        assertThat(server.events.all()).hasSize(3);
    }

    @Test
    void aKeyGetsItsFirstAnswerFromEitherProcess() {
        Answer answer = first.send(problem(), sent(2L, "k"));

        assertThat(second.send(problem(), sent(2L, "k"))).hasToString(answer.toString());
        assertThat(first.send(problem(), sent(2L, "k"))).hasToString(answer.toString());
        assertThat(server.events.all()).hasSize(3);
        assertThat(attempts()).isZero();
    }

    @Test
    void whatWasTakenThoughNobodyHeardOfItIsAnsweredToTheNextWhoComes() {
        server.events.loseNextConfirmation();
        assertThatThrownBy(() -> first.send(problem(), sent(null, "k"))).isInstanceOf(LogUnavailable.class);
        await().until(() -> firstProcess.link.standing() == Standing.ANSWERS);

        Answer answer = first.send(problem(), sent(null, "k"));

        assertThat(server.events.all()).hasSize(3);
        assertThat(answer.version()).isEqualTo(3);
        assertThat(answer.position()).isEqualTo(3);
        assertThat(answer.events())
                .extracting(event -> event.id().toString())
                .containsExactly(server.events.all().get(2).getMessageIdentifier());
        assertThat(second.send(problem(), sent(null, "k"))).hasToString(answer.toString());
    }

    @Test
    void whatNeverArrivedIsDoneWhenItComesAgain() {
        server.events.loseNextAppend();
        assertThatThrownBy(() -> first.send(problem(), sent(null, "k"))).isInstanceOf(LogUnavailable.class);
        await().until(() -> firstProcess.link.standing() == Standing.ANSWERS);

        second.send(problem(), sent(null, "another"));
        Answer answer = first.send(problem(), sent(null, "k"));

        assertThat(answer.version()).isEqualTo(4);
        assertThat(server.events.all()).hasSize(4);
    }

    @Test
    void oneOfManyWithOneKeyIsRecordedAndAllGetItsAnswer() {
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? first : second).send(problem(), sent(null, "k"))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(Answer::toString))
                .containsOnly(answers.get(0).join().toString());
        assertThat(server.events.all()).hasSize(3);
    }

    @Test
    void aDraftThatNamesNoPlanMeansOnePlanUnderOneKey() {
        server.events.loseNextConfirmation();
        assertThatThrownBy(() -> first.send(draft(null), sent(null, "d"))).isInstanceOf(LogUnavailable.class);
        await().until(() -> firstProcess.link.standing() == Standing.ANSWERS);

        Answer answer = second.send(draft(null), sent(null, "d"));

        assertThat(server.events.all()).hasSize(3);
        assertThat(answer.planId().toString())
                .isEqualTo(server.events.all().get(2).getAggregateIdentifier());
    }

    @Test
    void aKeyForAnotherPlanIsRefusedWhileItsFirstUseMayStillCome() {
        server.events.loseNextAppend();
        assertThatThrownBy(() -> first.send(draft(LogFixture.plan()), sent(null, "d")))
                .isInstanceOf(LogUnavailable.class);
        await().until(() -> secondProcess.link.standing() == Standing.ANSWERS);
        Sent other = new Sent(Tape.BY, PlanStory.CLINICIAN, null, key("d"), new byte[] {2});

        assertThatThrownBy(() -> second.send(draft(LogFixture.plan()), other))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.status()).isEqualTo(422));
        assertThat(server.events.all()).hasSize(2);
    }

    @Test
    void aKeyWithAnotherBodyClashesAndAForgottenOneIsFree() {
        first.send(problem(), sent(null, "k"));
        Sent other = new Sent(Tape.BY, PlanStory.CLINICIAN, null, key("k"), new byte[] {2});
        assertThatThrownBy(() -> second.send(problem(), other)).isInstanceOf(KeyClash.class);

        firstProcess.answers.forgetBefore(Instant.now().plusSeconds(60));

        assertThat(second.send(problem(), other).version()).isEqualTo(4);
    }

    private long attempts() {
        return database.jdbc()
                .sql("select count(*) from axon_server.attempt")
                .query(Long.class)
                .single();
    }

    private AddProblem problem() {
        return new AddProblem(plan, null, "Low mood", null, null, null);
    }
}
