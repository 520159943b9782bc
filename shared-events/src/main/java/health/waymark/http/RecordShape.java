package health.waymark.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object with the fields of a record and no others. */
record RecordShape(Map<String, Field> fields) implements Shape {

    record Field(boolean required, Shape shape) {}

    @Override
    public void check(JsonNode value, Place place, Complaints complaints) {
        if (!value.isObject()) {
            complaints.add(place, "must be an object");
            return;
        }
        for (Map.Entry<String, JsonNode> given : value.properties()) {
            if (!fields.containsKey(given.getKey())) {
                complaints.add(place.at(given.getKey()), "is not a field known here");
            }
        }
        fields.forEach((name, field) -> check(name, field, value.get(name), place, complaints));
    }

    private static void check(String name, Field field, @Nullable JsonNode value, Place place, Complaints complaints) {
        if (value != null && !value.isNull()) {
            field.shape().check(value, place.at(name), complaints);
        } else if (field.required()) {
            complaints.add(place.at(name), "is required");
        }
    }
}
