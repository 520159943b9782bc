package health.waymark.plan.command;

import health.waymark.eventlog.AnswerKey;
import health.waymark.eventlog.Answered;
import health.waymark.eventlog.Ticket;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.lint.Lint;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Brings a command and its plan together. One handler for all commands: what they do is in themselves. */
public final class PlanCommandHandler implements MessageHandler<CommandMessage<?>> {
    private final Repository<Plan> plans;
    private final EventStore log;
    private final Clock clock;
    private final ZoneId zone;
    private final PlanLimits limits;
    private final Supplier<UUID> ids;
    private final BiFunction<@Nullable AnswerKey, Supplier<UUID>, UUID> names;

    public PlanCommandHandler(
            Repository<Plan> plans, EventStore log, Clock clock, ZoneId zone, PlanLimits limits, Supplier<UUID> ids) {
        this(plans, log, clock, zone, limits, ids, (key, fresh) -> fresh.get());
    }

    /** @param names the id of a plan whose draft names none, by the key that it came under */
    PlanCommandHandler(
            Repository<Plan> plans,
            EventStore log,
            Clock clock,
            ZoneId zone,
            PlanLimits limits,
            Supplier<UUID> ids,
            BiFunction<@Nullable AnswerKey, Supplier<UUID>, UUID> names) {
        this.plans = plans;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
        this.limits = limits;
        this.ids = ids;
        this.names = names;
    }

    @Override
    public Outcome handle(CommandMessage<?> message) throws Exception {
        PlanCommand command = (PlanCommand) message.getPayload();
        Sent sent = Sent.with(message);
        if (command instanceof DraftPlan draft) {
            DraftPlan named = draft.planId() == null ? draft.named(new PlanId(names.apply(sent.key(), ids))) : draft;
            return plans.newInstance(() -> new Plan(String.valueOf(named.planId()), zone))
                    .invoke(plan -> outcome(plan, named, sent, now(sent)));
        }
        Aggregate<Plan> plan = known(command, sent);
        // Not before nobody else may change the plan: of two scores, the one recorded later was taken later.
        Moment moment = now(sent);
        long version = plan.invoke(it -> it.state().version());
        try {
            return plan.invoke(it -> {
                sent.passage().to(it.state());
                return outcome(it, command, sent, moment);
            });
        } catch (RuntimeException refused) {
            throw isCurrent(command, version) ? refused : movedOn();
        }
    }

    private Moment now(Sent sent) {
        return new Moment(clock.instant(), sent.by(), sent.person(), limits, ids);
    }

    /** A cached plan may lack what another process appended: a refusal by it is a race lost, as an append on it is. */
    private boolean isCurrent(PlanCommand command, long version) {
        return log.lastSequenceNumberFor(String.valueOf(command.planId()))
                .map(sequence -> sequence == version - 1)
                .orElse(true);
    }

    private static ConcurrencyException movedOn() {
        return new ConcurrencyException("The plan has moved on meanwhile.");
    }

    /** Another organisation's plan is as unknown as one that isn't there. */
    private Aggregate<Plan> known(PlanCommand command, Sent sent) {
        try {
            Aggregate<Plan> plan = plans.load(String.valueOf(command.planId()));
            if (plan.invoke(it -> it.state().organisation().equals(sent.by().organisation()))) {
                return plan;
            }
        } catch (AggregateNotFoundException e) {
            // said below, in the same words
        }
        throw new UnknownPart("plan");
    }

    private static Outcome outcome(Plan plan, PlanCommand command, Sent sent, Moment moment) {
        sent.requireVersion(plan.state().version());
        Plan.Decided decided = plan.handle(command, moment);
        Answer answer = Answer.of(plan.state(), decided, Lint.warnings(plan.state(), moment.now()));
        Ticket ticket = Ticket.of(CurrentUnitOfWork.get());
        if (sent.key() != null && sent.bodyHash() != null) {
            ticket.remember(new Answered(sent.key(), sent.bodyHash(), answer.toJson(), 0));
        }
        return new Outcome(answer, ticket);
    }
}
