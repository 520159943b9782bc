package health.waymark.standalone.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** {@code openapi/words.yaml}: the texts that no code can tell. */
record Words(
        String title,
        String description,
        List<Map<String, String>> tags,
        Map<String, String> commands,
        Map<String, Map<String, Object>> operations,
        Map<String, String> parameters,
        Map<String, String> headers,
        Map<String, List<Object>> codes,
        Map<String, Object> schemas,
        Map<String, String> batch,
        Map<String, Object> token) {

    static Words load() {
        try (InputStream file = Words.class.getResourceAsStream("/openapi/words.yaml")) {
            Map<String, Object> words = new Yaml().load(file);
            return Json31.mapper().convertValue(words, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of an operation; empty where nothing is. */
    Map<String, Object> operation(String method, String path) {
        return operations.getOrDefault(method + " " + path, Map.of());
    }

    static @Nullable String text(Map<String, Object> said, String about) {
        Object value = said.get(about);
        return value == null ? null : String.valueOf(value).strip();
    }

    /** Problem codes that belong to a status, with what each means. */
    Map<String, String> codesOf(int status) {
        Map<String, String> found = new LinkedHashMap<>();
        codes.forEach((code, meaning) -> {
            if (meaning.get(0).equals(status)) {
                found.put(code, String.valueOf(meaning.get(1)));
            }
        });
        return found;
    }

    /** Lines of a batch, on their way there or back. */
    String batch(String which) {
        return Objects.requireNonNull(batch.get(which), which);
    }

    Schema<?> schema(String name) {
        return schemaOf(schemas.get(name));
    }

    /** A schema out of anything that has its shape. */
    static Schema<?> schemaOf(@Nullable Object shape) {
        return Json31.mapper().convertValue(shape, Schema.class);
    }
}
