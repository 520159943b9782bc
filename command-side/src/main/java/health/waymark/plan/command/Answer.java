package health.waymark.plan.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.eventlog.EventTypes;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.lint.Warning;
import health.waymark.plan.state.PlanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller is told: ids, places and warnings, and nothing of the clinical content.
 *
 * @param version the plan's version after the command
 * @param position the last event's place in the log
 * @param ids what the command made, by field name
 * @param warnings the first fifty, then one with code {@code more} that says how many there are beside
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Answer(
        PlanId planId,
        long version,
        long position,
        Map<String, Object> ids,
        List<RecordedEvent> events,
        List<Warning> warnings) {
    private static final int WARNINGS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event by its DOMAIN name. */
    public record RecordedEvent(UUID id, String type) {}

    static Answer of(PlanState plan, Plan.Decided decided, List<Warning> warnings) {
        List<RecordedEvent> events = decided.events().stream()
                .map(recorded -> new RecordedEvent(
                        recorded.id(), EventTypes.name(recorded.event().getClass())))
                .toList();
        return new Answer(
                plan.id(),
                plan.version(),
                0,
                decided.ids(),
                events,
                mostOf(warnings, plan.id().toString()));
    }

    /** A plan of thousands would tell all of it a thousand times; what it is about as a whole comes first. */
    private static List<Warning> mostOf(List<Warning> warnings, String plan) {
        if (warnings.size() <= WARNINGS) {
            return warnings;
        }
        Predicate<Warning> whole = warning -> warning.subject().equals(plan);
        List<Warning> most = Stream.concat(
                        warnings.stream().filter(whole), warnings.stream().filter(whole.negate()))
                .limit(WARNINGS)
                .collect(Collectors.toCollection(ArrayList::new));
        int left = warnings.size() - WARNINGS;
        most.add(new Warning("more", "The plan has " + left + " more warnings: the plan itself lists them.", plan));
        return most;
    }

    /** The answer as it is remembered under its idempotency key; the position is kept beside it. */
    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    /** A remembered answer. */
    public static Answer remembered(byte[] json, long position) {
        return JSON.readValue(json, Answer.class).at(position);
    }

    Answer at(long position) {
        return new Answer(planId, version, position, ids, events, warnings);
    }
}
