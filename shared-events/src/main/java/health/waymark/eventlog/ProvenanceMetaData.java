package health.waymark.eventlog;

import health.waymark.plan.event.Provenance;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Provenance and effective time as the metadata of a message, and back. */
public final class ProvenanceMetaData {
    private static final String EFFECTIVE_AT = "effectiveAt";

    private ProvenanceMetaData() {}

    /** @param effectiveAt when the fact was true, where the caller said so */
    public static MetaData of(Provenance by, @Nullable Instant effectiveAt) {
        Map<String, Object> entries = new HashMap<>();
        entries.put("actorId", by.actorId());
        entries.put("actorName", by.actorName());
        entries.put("actorRole", by.actorRole());
        putIfThere(entries, "onBehalfOf", by.onBehalfOf());
        entries.put("organisation", by.organisation());
        entries.put("application", by.application());
        entries.put("applicationVersion", by.applicationVersion());
        entries.put("purposeOfUse", by.purposeOfUse());
        putIfThere(entries, "reasonCode", by.reasonCode());
        putIfThere(entries, "reasonText", by.reasonText());
        entries.put("commandId", by.commandId().toString());
        entries.put("correlationId", by.correlationId());
        entries.put("causationId", by.causationId());
        putIfThere(entries, EFFECTIVE_AT, effectiveAt == null ? null : effectiveAt.toString());
        return MetaData.from(entries);
    }

    public static Provenance provenance(MetaData metaData) {
        return new Provenance(
                text(metaData, "actorId"),
                text(metaData, "actorName"),
                text(metaData, "actorRole"),
                (String) metaData.get("onBehalfOf"),
                text(metaData, "organisation"),
                text(metaData, "application"),
                text(metaData, "applicationVersion"),
                text(metaData, "purposeOfUse"),
                (String) metaData.get("reasonCode"),
                (String) metaData.get("reasonText"),
                UUID.fromString(text(metaData, "commandId")),
                text(metaData, "correlationId"),
                text(metaData, "causationId"));
    }

    public static @Nullable Instant effectiveAt(MetaData metaData) {
        String stated = (String) metaData.get(EFFECTIVE_AT);
        return stated == null ? null : Instant.parse(stated);
    }

    private static void putIfThere(Map<String, Object> entries, String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value);
        }
    }

    private static String text(MetaData metaData, String key) {
        Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalStateException("An event's metadata lacks " + key + ".");
        }
        return value.toString();
    }
}
