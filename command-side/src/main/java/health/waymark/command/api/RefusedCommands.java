package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.http.Problem;
import health.waymark.http.Problems;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.event.PlanId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts refused commands on record: who sent what kind of command, about which plan, and which rule or problem it met.
 * Nothing else of what was sent, which may be about a client (ADR 0022).
 */
public final class RefusedCommands {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Evidence evidence;

    public RefusedCommands(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @param type as the sender named it
     * @param body of the command, as far as it could be read
     */
    void note(Actor actor, @Nullable String type, @Nullable JsonNode body, RuntimeException refusal) {
        note(actor, type, plan(body), refusal);
    }

    /** A failure of ours is no refusal, and neither is being told to come again: nobody decided about the command. */
    public void note(Actor actor, @Nullable String type, @Nullable PlanId plan, RuntimeException refusal) {
        Problem problem = Problems.of(Refusals.asProblem(refusal));
        int status = problem.status();
        if (status >= 400 && status < 500 && status != 401 && status != 429) {
            evidence.take(new CommandRefused(known(type), plan, problem.code(), status), actor);
        }
    }

    /** Only what is a command's name: anything else is the sender's own words. */
    private static @Nullable String known(@Nullable String type) {
        return type != null && CommandTypes.named(type).isPresent() ? type : null;
    }

    private static @Nullable PlanId plan(@Nullable JsonNode body) {
        JsonNode id = body == null ? null : body.get("planId");
        return id != null && id.isString() && ID.matcher(id.stringValue()).matches()
                ? new PlanId(UUID.fromString(id.stringValue()))
                : null;
    }
}
