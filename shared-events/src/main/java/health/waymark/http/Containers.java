package health.waymark.http;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Arrays and objects used as maps. */
final class Containers {

    private static final int MOST = 1_000;

    private Containers() {}

    static Shape listOf(Shape element) {
        return (value, place, complaints) -> {
            if (!value.isArray()) {
                complaints.add(place, "must be an array");
            } else if (value.size() > MOST) {
                complaints.add(place, "must have at most " + MOST + " elements");
            } else {
                for (int i = 0; i < value.size(); i++) {
                    checkPresent(value.get(i), element, place.at(i), complaints);
                }
            }
        };
    }

    static Shape mapOf(Shape element) {
        return (value, place, complaints) -> {
            if (!value.isObject()) {
                complaints.add(place, "must be an object");
                return;
            }
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                checkPresent(entry.getValue(), element, place.at(entry.getKey()), complaints);
            }
        };
    }

    private static void checkPresent(JsonNode value, Shape shape, Place place, Complaints complaints) {
        if (value.isNull()) {
            complaints.add(place, "must not be null");
        } else {
            shape.check(value, place, complaints);
        }
    }
}
