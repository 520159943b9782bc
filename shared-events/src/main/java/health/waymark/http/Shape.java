package health.waymark.http;

import tools.jackson.databind.JsonNode;

/** What one kind of value must look like in a body. */
interface Shape {

    void check(JsonNode value, Place place, Complaints complaints);
}
