package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A resource as it came.
 *
 * @param identity the same at every import of the same resource, unlike any other's
 * @param container what it is contained in, if it is
 * @param base the server that its full URL names, if it does; with a slash at its end
 */
record Resource(
        String identity,
        JsonNode json,
        @Nullable Resource container,
        @Nullable String base) {

    String type() {
        String type = text(json, "resourceType");
        return type == null ? "Resource" : type;
    }

    /** The id that the clinic system knows it by. */
    String id() {
        String id = text(json, "id");
        if (container != null) {
            return container.id() + "#" + id;
        }
        return id == null ? identity : id;
    }

    /** What {@code #name} refers to from here. */
    Optional<Resource> contained(String name) {
        Resource outer = container == null ? this : container;
        return list(outer.json, "contained").stream()
                .filter(inner -> name.equals(text(inner, "id")))
                .findFirst()
                .map(inner -> new Resource(outer.identity + "#" + name, inner, outer, base));
    }

    boolean is(String type) {
        return type().equals(type);
    }
}
