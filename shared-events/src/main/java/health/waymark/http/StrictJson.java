package health.waymark.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bodies without guessing: nothing unknown, doubled, coerced or left over. What is wrong comes out as a
 * {@link Problem} 400 that points at every field concerned, in words that need no knowledge of our classes.
 */
public final class StrictJson {

    private static final int DEEPEST = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();
    private final Shapes shapes = new Shapes();

    public <T> T read(byte[] body, Class<T> type) {
        return read(tree(body), type);
    }

    /** Of a record, every component not marked nullable is required, and its texts may be neither blank nor endless. */
    public <T> T read(JsonNode body, Class<T> type) {
        Complaints complaints = new Complaints();
        shapes.of(type).check(body, Place.ROOT, complaints);
        complaints.refuse();
        try {
            return mapper.treeToValue(body, type);
        } catch (JacksonException wrong) {
            throw Misfit.of(wrong);
        }
    }

    /** A body as it came: well-formed, and with no text that the database would choke on. */
    public JsonNode tree(byte[] body) {
        JsonNode tree = parsed(body);
        if (tree == null || tree.isMissingNode()) {
            throw Problem.malformed("", "must not be empty");
        }
        Complaints complaints = new Complaints();
        Texts.check(tree, Place.ROOT, complaints);
        complaints.refuse();
        return tree;
    }

    private JsonNode parsed(byte[] body) {
        if (!Texts.areUtf8(body)) {
            throw Problem.malformed("", "is not valid UTF-8");
        }
        try {
            return mapper.readTree(body);
        } catch (JacksonException broken) {
            throw Misfit.ofSyntax(broken);
        }
    }
}
