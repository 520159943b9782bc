package health.waymark.fhir.command;

import static health.waymark.fhir.command.Fields.text;

import health.waymark.job.JobRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes once through what was sent, resource by resource, and notes where each stands. Never holds more than one: a
 * Bundle is read entry by entry, however long it is.
 */
final class Intake {
    /** What a plan can be made of. */
    static final Set<String> MAPPED = Set.of(
            "CarePlan",
            "Goal",
            "Condition",
            "Observation",
            "Patient",
            "Group",
            "Practitioner",
            "PractitionerRole",
            "ServiceRequest",
            "Task");

    /** What an activity may refer to beside: found, so that it isn't said to be missing. */
    private static final Set<String> REFERRED_TO = Set.of(
            "Appointment",
            "CommunicationRequest",
            "DeviceRequest",
            "MedicationRequest",
            "NutritionOrder",
            "RequestGroup",
            "VisionPrescription");

    private final Spooled spooled;
    private final ResourceIndex index;
    private final Findings findings;
    private final JobRun run;
    private long resources;
    private long readable;

    Intake(Spooled spooled, ResourceIndex index, Findings findings, JobRun run) {
        this.spooled = spooled;
        this.index = index;
        this.findings = findings;
        this.run = run;
    }

    /** How many resources there are, of any type. */
    long resources() {
        return resources;
    }

    /** Whether there was any FHIR at all. */
    boolean readAnything() {
        return readable > 0;
    }

    void read() {
        if (spooled.lines()) {
            lines();
        } else {
            value(0, spooled.size(), "the body");
        }
    }

    private void lines() {
        try (InputStream in = new BufferedInputStream(spooled.stream(0, spooled.size()), 1 << 16)) {
            long number = 0;
            long start = 0;
            long position = 0;
            boolean blank = true;
            int next;
            do {
                next = in.read();
                if (next == '\n' || next < 0) {
                    number++;
                    if (!blank) {
                        run.goOn();
                        value(start, position, "line " + number);
                    }
                    start = position + 1;
                    blank = true;
                } else if (next > ' ') {
                    blank = false;
                }
                position++;
            } while (next >= 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Bundle, a resource, or a resource with its full URL. */
    private void value(long start, long end, String place) {
        try {
            if ("Bundle".equals(rootType(start, end))) {
                bundle(start, end, place);
                return;
            }
            JsonNode json = FhirJson.MAPPER.readTree(spooled.stream(start, end));
            note(json, start, end, place);
        } catch (JacksonException unreadable) {
            findings.add(Cause.UNREADABLE, "JSON", place);
        }
    }

    private @Nullable String rootType(long start, long end) {
        try (JsonParser parser = FhirJson.MAPPER.createParser(spooled.stream(start, end))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean type = "resourceType".equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (type) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private void bundle(long start, long end, String place) {
        long before = resources;
        try (JsonParser parser = FhirJson.MAPPER.createParser(spooled.stream(start, end))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean entries = "entry".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY && entries) {
                    entries(parser, start, place);
                } else {
                    parser.skipChildren();
                }
            }
            // What follows would be lost without a word.
            if (parser.nextToken() != null) {
                findings.add(Cause.UNREADABLE, "JSON", "what follows " + place);
            }
            readable++;
        } catch (JacksonException unreadable) {
            String rest = resources == before ? place : "the rest of " + place;
            findings.add(Cause.UNREADABLE, "JSON", rest);
        }
    }

    private void entries(JsonParser parser, long base, String place) {
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            run.goOn();
            long start = base + parser.currentTokenLocation().getByteOffset();
            JsonNode entry = parser.readValueAsTree();
            long end = base + parser.currentLocation().getByteOffset();
            note(entry, start, end, "entry " + number + " of " + place);
        }
    }

    private void note(JsonNode json, long start, long end, String place) {
        JsonNode resource = json.has("resourceType") ? json : json.path("resource");
        String named = text(resource, "resourceType");
        if (named == null) {
            findings.add(Cause.NO_RESOURCE, "JSON", place);
            return;
        }
        String type = Storable.text(named);
        readable++;
        resources++;
        String fullUrl = resource == json ? null : storable(text(json, "fullUrl"));
        List<String> replaced = Storable.replaceIn((ObjectNode) resource);
        String identity = Identity.of(fullUrl, resource);
        replaced.forEach(field -> findings.add(Cause.TEXT_REPLACED, type + "." + field, identity));
        if (!MAPPED.contains(type)) {
            findings.add(Cause.TYPE_NOT_MAPPED, type, identity);
        }
        if (!MAPPED.contains(type) && !REFERRED_TO.contains(type)) {
            return;
        }
        ObjectNode content = (ObjectNode) resource;
        content.remove("text");
        content.remove("meta");
        Region region = new Region(identity, type, fullUrl, start, end, content.hashCode());
        Region before = index.add(region, resource);
        if (before != null && before.hash != region.hash) {
            findings.add(Cause.RESOURCE_DOUBLED, type, identity);
        }
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Storable.text(text);
    }
}
