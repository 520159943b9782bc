package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.list;
import static health.waymark.fhir.command.Fields.text;

import health.waymark.plan.event.Person;
import health.waymark.plan.event.Responsible;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who somebody is, from a Reference: by the clinic system's id, with the best name there is. */
final class People {
    private final Source source;

    People(Source source) {
        this.source = source;
    }

    /**
     * @param kind the resource type, such as Practitioner
     * @param named whether there was a name to be had
     */
    record Who(
            String id,
            String display,
            boolean named,
            String kind,
            @Nullable String role,
            @Nullable Resource resource) {
        boolean clinician() {
            return kind.equals("Practitioner") || kind.equals("PractitionerRole");
        }

        Person person() {
            return new Person(id, display, credential());
        }

        Responsible responsible() {
            return new Responsible(id, display, role == null ? kind : role);
        }

        private @Nullable String credential() {
            return resource == null
                    ? null
                    : list(resource.json(), "qualification").stream()
                            .map(qualification ->
                                    Concept.of(qualification.path("code")).words())
                            .filter(words -> words != null)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** Empty for a Reference that names nobody in any way. */
    Optional<Who> who(JsonNode reference, Resource from) {
        String display = source.fitting(text(reference, "display"), "display", from);
        Optional<Resource> found = source.find(reference, from);
        if (found.isPresent()) {
            return Optional.of(of(found.get(), display));
        }
        String id = idOf(reference);
        if (id == null && display == null) {
            return Optional.empty();
        }
        String kind = kindOf(reference);
        if (id == null) {
            id = source.ids().of("person", String.valueOf(display)).toString();
        }
        return Optional.of(new Who(id, display == null ? id : display, display != null, kind, null, null));
    }

    private Who of(Resource resource, @Nullable String display) {
        if (resource.is("PractitionerRole")) {
            JsonNode practitioner = resource.json().path("practitioner");
            Optional<Who> holder = who(practitioner, resource);
            String role = list(resource.json(), "code").stream()
                    .map(code -> Concept.of(code).words())
                    .filter(words -> words != null)
                    .findFirst()
                    .orElse(null);
            if (holder.isPresent()) {
                Who who = holder.get();
                return new Who(who.id, who.display, who.named, resource.type(), role, who.resource);
            }
            return new Who(
                    resource.id(),
                    display == null ? resource.id() : display,
                    display != null,
                    resource.type(),
                    role,
                    null);
        }
        String name = name(resource);
        String shown = name == null ? display : name;
        return new Who(
                resource.id(), shown == null ? resource.id() : shown, shown != null, resource.type(), null, resource);
    }

    private @Nullable String name(Resource resource) {
        String plain = text(resource.json(), "name");
        if (plain != null) {
            return source.fitting(plain, "name", resource);
        }
        return list(resource.json(), "name").stream()
                .sorted((one, other) ->
                        Boolean.compare(!"official".equals(text(one, "use")), !"official".equals(text(other, "use"))))
                .map(People::humanName)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> source.fitting(name, "name", resource))
                .orElse(null);
    }

    private static String humanName(JsonNode name) {
        String text = text(name, "text");
        if (text != null) {
            return text;
        }
        return Stream.concat(
                        list(name, "given").stream().filter(JsonNode::isString).map(JsonNode::stringValue),
                        Stream.ofNullable(text(name, "family")))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String idOf(JsonNode reference) {
        String target = text(reference, "reference");
        if (target == null) {
            return text(reference, "identifier", "value");
        }
        if (target.startsWith("urn:uuid:")) {
            return target.substring("urn:uuid:".length());
        }
        return target.startsWith("#") ? null : Fields.lastSegment(Identity.versionless(target));
    }

    private static String kindOf(JsonNode reference) {
        String type = text(reference, "type");
        if (type != null) {
            return type;
        }
        String target = text(reference, "reference");
        if (target == null || !target.contains("/")) {
            return "Person";
        }
        String[] segments = Identity.versionless(target).split("/");
        return segments[segments.length - 2];
    }
}
