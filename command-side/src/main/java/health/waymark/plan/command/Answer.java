package health.waymark.plan.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.eventlog.EventTypes;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.lint.Warning;
import health.waymark.plan.state.PlanState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller is told: ids, places and warnings, and nothing of the clinical content.
 *
 * @param version the plan's version after the command
 * @param position the last event's place in the log
 * @param ids what the command made, by field name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Answer(
        PlanId planId,
        long version,
        long position,
        Map<String, Object> ids,
        List<RecordedEvent> events,
        List<Warning> warnings) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event by its DOMAIN name. */
    public record RecordedEvent(UUID id, String type) {}

    static Answer of(PlanState plan, Plan.Decided decided, List<Warning> warnings) {
        List<RecordedEvent> events = decided.events().stream()
                .map(recorded -> new RecordedEvent(
                        recorded.id(), EventTypes.name(recorded.event().getClass())))
                .toList();
        return new Answer(plan.id(), plan.version(), 0, decided.ids(), events, warnings);
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
