package health.waymark.evidence.query;

import health.waymark.http.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a list leaves. */
enum AuditFormat {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson");

    private final String type;

    AuditFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The one that is named, else the first of the two kinds of file that is accepted by name, else JSON. */
    static AuditFormat of(@Nullable String named, @Nullable String accept) {
        if (named != null) {
            for (AuditFormat format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(named)) {
                    return format;
                }
            }
            throw Problem.malformed("Parameter 'format' takes json, csv or ndjson.");
        }
        for (MediaType accepted : accepted(accept)) {
            for (AuditFormat format : values()) {
                if (accepted.equalsTypeAndSubtype(MediaType.parseMediaType(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }

    private static List<MediaType> accepted(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }
}
