package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds resources by reference. Holds where they stand, not what they say. Complete before it is asked. */
final class ResourceIndex {
    private final Spooled spooled;
    private final Map<String, Region> byIdentity = new HashMap<>();
    private final Map<String, Region> byReference = new HashMap<>();
    private final Map<String, List<Region>> byType = new HashMap<>();

    ResourceIndex(Spooled spooled) {
        this.spooled = spooled;
    }

    /** The resource that has this identity already, unless it is the new one that now does. */
    @Nullable
    Region add(Region region, JsonNode resource) {
        Region before = byIdentity.putIfAbsent(region.identity, region);
        Region known = before == null ? region : before;
        byReference.putIfAbsent(region.identity, known);
        if (region.fullUrl != null) {
            byReference.putIfAbsent(Identity.versionless(region.fullUrl), known);
        }
        String id = text(resource, "id");
        if (id != null) {
            byReference.putIfAbsent(region.type + "/" + id, known);
        }
        if (before == null) {
            byType.computeIfAbsent(region.type, unused -> new ArrayList<>()).add(region);
        }
        return before;
    }

    List<Region> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Region> all() {
        return byType.values().stream().flatMap(List::stream).toList();
    }

    /** What a Reference refers to, if it came along. */
    Optional<Resource> find(JsonNode reference, Resource from) {
        String target = text(reference, "reference");
        if (target == null) {
            return Optional.empty();
        }
        if (target.startsWith("#")) {
            return from.contained(target.substring(1));
        }
        return region(target, from).map(this::read);
    }

    /** A name for what a Reference refers to, whether or not it came along: the same for the same thing. */
    @Nullable
    String identity(JsonNode reference, Resource from) {
        String target = text(reference, "reference");
        if (target == null) {
            return null;
        }
        if (target.startsWith("#")) {
            return from.contained(target.substring(1)).map(Resource::identity).orElse(null);
        }
        return region(target, from).map(region -> region.identity).orElse(Identity.versionless(target));
    }

    private Optional<Region> region(String target, Resource from) {
        String plain = Identity.versionless(target);
        Region near = from.base() == null ? null : byReference.get(from.base() + plain);
        return Optional.ofNullable(near == null ? byReference.get(plain) : near);
    }

    Optional<Region> region(Resource resource) {
        return Optional.ofNullable(byIdentity.get(resource.identity()));
    }

    Resource read(Region region) {
        JsonNode json = FhirJson.MAPPER.readTree(spooled.bytes(region.start, region.end));
        JsonNode resource = json.has("resourceType") ? json : json.path("resource");
        Storable.replaceIn((ObjectNode) resource);
        return new Resource(region.identity, resource, null, Identity.base(region.fullUrl));
    }
}
