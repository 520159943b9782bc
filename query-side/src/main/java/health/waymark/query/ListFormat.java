package health.waymark.query;

import health.waymark.http.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How a list leaves. */
public enum ListFormat {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson");

    private final String type;

    ListFormat(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** The one that is named, else the first of the two kinds of file that is accepted by name, else JSON. */
    public static ListFormat of(@Nullable String named, @Nullable String accept) {
        if (named != null) {
            for (ListFormat format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(named)) {
                    return format;
                }
            }
            throw Problem.malformed("Parameter 'format' takes json, csv or ndjson.");
        }
        for (MediaType accepted : accepted(accept)) {
            for (ListFormat format : values()) {
                if (accepted.equalsTypeAndSubtype(MediaType.parseMediaType(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }

    /** Of a page's link, which leads to a file and to nothing else. */
    public static ListFormat file(@Nullable String named) {
        ListFormat format = of(named, null);
        if (format == JSON) {
            throw Problem.malformed("Parameter 'format' takes csv or ndjson.");
        }
        return format;
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static List<MediaType> accepted(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }
}
