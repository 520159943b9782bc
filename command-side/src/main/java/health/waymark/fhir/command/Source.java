package health.waymark.fhir.command;

import health.waymark.fhir.command.FhirTime.When;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What all mapping needs: where to look things up, where to say what was found, what the ids are made of. */
record Source(ResourceIndex index, Findings findings, NamedIds ids, FhirTime time) {
    private static final int LONGEST = 4_000;

    void report(Cause cause, String field, Resource resource) {
        findings.add(cause, field.isEmpty() ? resource.type() : resource.type() + "." + field, resource.identity());
    }

    /** What a Reference refers to; what is found counts as used. */
    Optional<Resource> find(JsonNode reference, Resource from) {
        Optional<Resource> found = index.find(reference, from);
        found.ifPresent(this::use);
        return found;
    }

    /** What a Reference refers to; if it didn't come along, a resource that says no more than its displayed name. */
    Optional<Resource> findOrStandIn(JsonNode reference, Resource from, String field, String type) {
        Optional<Resource> found = find(reference, from);
        if (found.isPresent()) {
            return found;
        }
        String display = Fields.text(reference, "display");
        report(display == null ? Cause.REFERENCE_UNKNOWN : Cause.REFERENCE_NOT_FOUND, field, from);
        if (display == null) {
            return Optional.empty();
        }
        String identity = index.identity(reference, from);
        ObjectNode words = FhirJson.MAPPER.createObjectNode().put("resourceType", type);
        words.putObject(type.equals("Goal") ? "description" : "code").put("text", display);
        return Optional.of(new Resource(
                identity == null ? from.identity() + "#" + type + ":" + ids.of("named", display) : identity,
                words,
                null,
                from.base()));
    }

    /** A resource has found its way into a plan: what of it hasn't is reported, once. */
    void use(Resource resource) {
        boolean first = resource.container() != null
                || index.region(resource).map(Region::use).orElse(true);
        if (first) {
            KnownFields.report(resource, this);
        }
    }

    /** Text as a command may hold it. */
    @Nullable
    String fitting(@Nullable String text, String field, Resource resource) {
        if (text == null) {
            return null;
        }
        if (text.length() <= LONGEST) {
            return text.isBlank() ? null : text;
        }
        report(Cause.TEXT_SHORTENED, field, resource);
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    @Nullable
    When when(Resource resource, String... path) {
        return when(resource.json(), resource, path);
    }

    /** A date below a node of a resource. */
    @Nullable
    When when(JsonNode node, Resource resource, String... path) {
        String text = Fields.text(node, path);
        if (text == null) {
            return null;
        }
        Optional<When> when = time.read(text);
        if (when.isEmpty()) {
            report(Cause.DATE_UNREADABLE, String.join(".", path), resource);
        } else if (!when.get().exact()) {
            report(Cause.DATE_IMPRECISE, String.join(".", path), resource);
        }
        return when.orElse(null);
    }

    /** When a fact was true, if that is over: nothing is recorded ahead of time. */
    @Nullable
    Instant effective(@Nullable When when) {
        return when == null || !time.past(when.at()) ? null : when.at();
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
