package health.waymark.fhir.command;

import health.waymark.http.Problem;
import health.waymark.http.StrictJson;
import health.waymark.http.Violation;
import health.waymark.plan.command.PlanCommand;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command in the form that every command must have: what is wrong in a field that may be missing costs the field, not
 * the command, for a goal weighs more than its target's value.
 *
 * @param leftOut the pointers of what had to go
 */
record Fitted(PlanCommand command, JsonNode body, List<String> leftOut) {

    /** @throws Problem if a field is wrong that can't be missing */
    static Fitted of(byte[] bytes, Class<? extends PlanCommand> type, StrictJson json) {
        JsonNode body = json.tree(bytes);
        List<String> leftOut = new ArrayList<>();
        while (true) {
            try {
                return new Fitted(json.read(body, type), body, leftOut);
            } catch (Problem malformed) {
                if (malformed.violations().isEmpty()) {
                    throw malformed;
                }
                for (Violation violation : malformed.violations()) {
                    if (!remove(body, JsonPointer.compile(violation.pointer()))) {
                        throw malformed;
                    }
                    leftOut.add(violation.pointer());
                }
            }
        }
    }

    /** Removes the field, or, where it is missing and has to be there, what it is a field of. */
    private static boolean remove(JsonNode body, JsonPointer field) {
        if (field.matches()) {
            return false;
        }
        JsonNode parent = body.at(field.head());
        return parent instanceof ObjectNode object && object.remove(field.last().getMatchingProperty()) != null
                || remove(body, field.head());
    }
}
