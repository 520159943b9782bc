package health.waymark.fhir.command;

import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.event.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command of an import.
 *
 * @param part the id of what it is about, which with the command's type makes it unlike any other of its plan
 * @param from the resource that it comes from
 * @param person who did it in the source, where the source says so
 */
record Step(
        PlanCommand command,
        UUID part,
        Resource from,
        @Nullable Person person) {
    static Step of(PlanCommand command, UUID part, Resource from) {
        return new Step(command, part, from, null);
    }
}
