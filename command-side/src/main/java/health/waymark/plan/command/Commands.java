package health.waymark.plan.command;

import health.waymark.eventlog.AlreadyAnswered;
import health.waymark.eventlog.AnswerKey;
import health.waymark.eventlog.Answered;
import health.waymark.http.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command and waits until it is durable. A key that was answered before gets the first answer; a race lost to
 * another writer is run again on the plan as it then stands.
 */
public final class Commands {
    private static final int TRIES = 20;

    private final CommandBus bus;
    private final Function<AnswerKey, Optional<Answered>> answers;

    /** @param answers what was answered under a key */
    public Commands(CommandBus bus, Function<AnswerKey, Optional<Answered>> answers) {
        this.bus = bus;
        this.answers = answers;
    }

    /**
     * @throws RuleBroken if a rule forbids it
     * @throws UnknownPart if the plan or a part of it isn't there
     * @throws StalePlan if {@code If-Match} names another version
     * @throws KeyClash if the key came before with another body
     */
    public Answer send(PlanCommand command, Sent sent) {
        command.check();
        try {
            return dispatched(command, sent);
        } catch (AlreadyAnswered | RuleBroken | UnknownPart | StalePlan | Problem refused) {
            // Looked up only now: a command that comes for the first time, as nearly all do, need not wait for it.
            return answeredBefore(sent).orElseThrow(() -> refused);
        }
    }

    private Answer dispatched(PlanCommand command, Sent sent) {
        for (int tries = 1; ; tries++) {
            try {
                return dispatchedOnce(command, sent).answered();
            } catch (ConcurrencyException lost) {
                if (command instanceof DraftPlan) {
                    throw Rule.PLAN_EXISTS.broken();
                }
                if (tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Outcome dispatchedOnce(PlanCommand command, Sent sent) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CommandMessage<PlanCommand> message = new GenericCommandMessage<>(command, sent.toMetaData());
        bus.<PlanCommand, Outcome>dispatch(message, (asked, result) -> {
            if (result.isExceptional()) {
                outcome.completeExceptionally(result.exceptionResult());
            } else {
                outcome.complete(result.getPayload());
            }
        });
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    private Optional<Answer> answeredBefore(Sent sent) {
        AnswerKey key = sent.key();
        return key == null ? Optional.empty() : answers.apply(key).map(first -> same(first, sent));
    }

    private static Answer same(Answered first, Sent sent) {
        if (!Arrays.equals(first.bodyHash(), sent.bodyHash())) {
            throw new KeyClash();
        }
        return Answer.remembered(first.answer(), first.position());
    }
}
