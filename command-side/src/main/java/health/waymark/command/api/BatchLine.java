package health.waymark.command.api;

import health.waymark.http.Problem;
import health.waymark.http.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of a batch, before its command is read. {@code ifMatch} is a version, as a number or as in the header. */
record BatchLine(
        String type,
        @Nullable String idempotencyKey,
        @Nullable JsonNode ifMatch,
        @Nullable String onBehalfOf,
        JsonNode command) {

    static BatchLine read(StrictJson json, byte[] line) {
        return json.read(line, BatchLine.class);
    }

    @Nullable
    Long version() {
        if (ifMatch == null || ifMatch.isNull()) {
            return null;
        }
        if (ifMatch.isIntegralNumber() && ifMatch.canConvertToLong()) {
            return ifMatch.longValue();
        }
        if (ifMatch.isString()) {
            return Preconditions.version(ifMatch.stringValue());
        }
        throw Problem.malformed("/ifMatch", "must be a version, such as 7 or \"7\"");
    }

    /** The plan whose lane the line keeps to. */
    @Nullable
    String plan() {
        JsonNode plan = command.get("planId");
        return plan != null && plan.isString() ? plan.stringValue().toLowerCase(java.util.Locale.ROOT) : null;
    }
}
