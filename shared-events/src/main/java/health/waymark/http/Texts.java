package health.waymark.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** NUL and half a surrogate pair are valid JSON and fail in PostgreSQL: they stop here. */
final class Texts {

    private Texts() {}

    static void check(JsonNode node, Place place, Complaints complaints) {
        if (node.isString()) {
            if (!storable(node.stringValue())) {
                complaints.add(place, "must hold no NUL and no half of a surrogate pair");
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), place.at(i), complaints);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!storable(field.getKey())) {
                    complaints.add(place, "has a field whose name holds a NUL or half of a surrogate pair");
                } else {
                    check(field.getValue(), place.at(field.getKey()), complaints);
                }
            }
        }
    }

    /** By the letter of the standard: a lenient reader takes two bytes that are no character for a slash. */
    static boolean areUtf8(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return decodes(bytes);
            }
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
