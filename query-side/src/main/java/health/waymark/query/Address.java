package health.waymark.query;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address with a query; what has no value is left out of it. */
public final class Address {
    private final UriComponentsBuilder address;
    private final Map<String, Object> values = new HashMap<>();

    private Address(String path) {
        this.address = UriComponentsBuilder.fromPath(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    /** What somebody wrote into a field or the address bar; blank is nothing. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public Address with(String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
        return this;
    }

    @Override
    public String toString() {
        return address.encode().buildAndExpand(values).toUriString();
    }
}
