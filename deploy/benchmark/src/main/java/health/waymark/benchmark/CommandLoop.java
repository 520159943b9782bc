package health.waymark.benchmark;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.command.api.Senders;
import health.waymark.goal.event.GoalId;
import health.waymark.plan.command.Commands;
import health.waymark.plan.event.PlanId;
import health.waymark.progress.command.RecordProgress;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Commands as the HTTP side hands them on, each on any of the stock's plans and with a key of its own. */
final class CommandLoop {
    static final Senders SENDERS = new Senders("benchmark");
    static final Actor ACTOR = new Actor(
            "clinic-system",
            "clinic-system",
            Actor.Kind.CLIENT,
            Set.of(),
            Set.of(Scope.COMMANDS),
            "default",
            null,
            null,
            PurposeOfUse.TREAT);

    private final Commands commands;
    private final PlanStock stock;

    CommandLoop(Commands commands) {
        this.commands = commands;
        this.stock =
                new PlanStock((type, command) -> commands.send(command, SENDERS.sent(ACTOR, type, null, null, null)));
    }

    void renew() {
        stock.renew();
    }

    PlanStock stock() {
        return stock;
    }

    Contender.Caller caller() {
        byte[] bodyHash = new byte[32];
        ThreadLocalRandom.current().nextBytes(bodyHash);
        return () -> record(stock.any(), UUID.randomUUID().toString(), bodyHash);
    }

    /** Makes a plan that has so many events. */
    PlanStock.Plan ofLength(int events) {
        PlanStock.Plan plan = stock.made();
        for (int i = PlanStock.EVENTS; i < events; i++) {
            record(plan, UUID.randomUUID().toString(), new byte[32]);
        }
        return plan;
    }

    /** Records progress once; returns how many events that made. */
    int record(PlanStock.Plan plan, String key, byte[] bodyHash) {
        var sent = SENDERS.sent(ACTOR, "RecordProgress", null, key, bodyHash);
        return commands.send(progress(plan.plan(), plan.goal()), sent).events().size();
    }

    private static RecordProgress progress(PlanId plan, GoalId goal) {
        return new RecordProgress(
                plan,
                null,
                goal,
                null,
                Scale.NUMERIC,
                BigDecimal.valueOf(ThreadLocalRandom.current().nextInt(28)),
                "session-2041",
                null,
                null,
                null,
                null);
    }
}
