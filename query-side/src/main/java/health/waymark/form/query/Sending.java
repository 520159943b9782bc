package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.command.gate.CommandGate;
import health.waymark.command.gate.Receipt;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;

/** Sends what pages make, where there is something to send it to. */
public final class Sending {
    private final ObjectProvider<CommandGate> gate;
    private final Evidence evidence;

    Sending(ObjectProvider<CommandGate> gate, Evidence evidence) {
        this.gate = gate;
        this.evidence = evidence;
    }

    /** Whether plans can be changed from here at all. */
    public boolean possible() {
        return gate.getIfAvailable() != null;
    }

    /** Whether somebody may send a command from here. */
    public boolean open(Actor actor, String command) {
        CommandGate there = gate.getIfAvailable();
        return there != null && there.admits(actor, command);
    }

    /** Throws what a page then says: that plans are only read here, or, and that is on record, that the role doesn't have it. */
    public void require(Actor actor, String command) {
        if (!possible()) {
            throw new Problem(
                    409,
                    "read-only",
                    "Plans can only be read here",
                    "This Waymark shows plans and takes no commands: send them to the one that does.");
        }
        if (!open(actor, command)) {
            Problem refusal = Problem.forbidden("Your role doesn't give you the right to do this.");
            // The command side never hears of it.
            evidence.take(new CommandRefused(command, null, refusal.code(), refusal.status()), actor);
            throw refusal;
        }
    }

    Receipt send(Actor actor, Form form, JsonNode body, @Nullable Long version, String key) {
        return send(actor, form.command(), body, form.guarded() ? version : null, key);
    }

    /** @throws Problem if it is refused */
    public Receipt send(Actor actor, String command, JsonNode body, @Nullable Long version, String key) {
        require(actor, command);
        return gate.getObject().send(actor, command, body, version, key);
    }

    /** Where the plan is shown with what was done in it. */
    public static String address(Receipt receipt, String done) {
        return "/plans/" + receipt.planId() + "?done=" + done + "&at=" + receipt.position();
    }
}
