package health.waymark.delivery.command;

import health.waymark.goal.event.GoalId;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderIssued;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A reminder as a CloudEvent 1.0 in structured JSON: ids, a kind and a day; nothing that tells of a client. */
final class CloudEvent {
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPE = "health.waymark.reminder.issued";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CloudEvent() {}

    /**
     * @param source this Waymark
     * @param rehearsal whether nothing of it is a real record
     */
    static byte[] of(Delivery delivery, Outstanding what, String source, boolean rehearsal) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", delivery.id().toString());
        event.put("source", source);
        event.put("type", TYPE);
        event.put("time", what.reminder().issuedAt().toString());
        event.put("subject", delivery.plan().toString());
        event.put("datacontenttype", "application/json");
        if (rehearsal) {
            event.put("rehearsal", true);
        }
        event.put("data", data(delivery, what));
        return JSON.writeValueAsBytes(event);
    }

    private static Map<String, Object> data(Delivery delivery, Outstanding what) {
        ReminderIssued issued = what.reminder().issued();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("organisation", delivery.organisation());
        data.put("reminderId", delivery.reminder().toString());
        data.put("planId", delivery.plan().toString());
        data.put("kind", delivery.kind().name());
        data.put("dueOn", issued.dueOn().toString());
        Integer cycle = issued.cycle();
        if (cycle != null) {
            data.put("cycle", cycle);
        }
        GoalId goal = issued.goalId();
        if (goal != null) {
            data.put("goalId", goal.toString());
        }
        List<Map<String, String>> recipients =
                what.recipients().stream().map(CloudEvent::recipient).toList();
        data.put("recipients", recipients);
        return data;
    }

    private static Map<String, String> recipient(Recipient recipient) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("as", recipient.as().name());
        String id = recipient.id();
        if (id != null) {
            named.put("id", id);
        }
        return named;
    }
}
