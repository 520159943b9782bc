package health.waymark.form.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a field is shown, and what its texts become in JSON. A text that can't become what it should stays a text: the
 * command's own check then says what is wrong with it.
 */
public enum Widget {
    TEXT,
    AREA,
    DATE,
    /** A local date and time of the organisation's zone. */
    MOMENT,
    NUMBER,
    WHOLE,
    CHOICE,
    /** A choice of a few, all seen at once. */
    RADIO,
    /** Choices of which several can be ticked. */
    MANY,
    /** A list of texts, one a line; those that are likely can be ticked. */
    LINES,
    TICK,
    /** A choice that fills other fields in and is not sent itself. */
    FILLING,
    HIDDEN;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 40;

    /** @param texts what the field holds; not empty */
    JsonNode json(List<String> texts, ZoneId zone) {
        String text = texts.get(0).strip();
        return switch (this) {
            case NUMBER, WHOLE -> number(text);
            case MOMENT -> moment(text, zone);
            case TICK -> JSON.booleanNode(Boolean.parseBoolean(text));
            case MANY, LINES -> list(texts);
            default -> JSON.stringNode(text);
        };
    }

    private static JsonNode number(String text) {
        String plain = text.replace('\u2212', '-').replace(" ", "");
        if (plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        try {
            return plain.length() > LONGEST_NUMBER
                    ? JSON.stringNode(text)
                    : plain.matches("[+-]?\\d{1,18}")
                            ? JSON.numberNode(Long.parseLong(plain))
                            : JSON.numberNode(new BigDecimal(plain));
        } catch (NumberFormatException notANumber) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode moment(String text, ZoneId zone) {
        try {
            return JSON.stringNode(
                    LocalDateTime.parse(text).atZone(zone).toInstant().toString());
        } catch (DateTimeException notAMoment) {
            return JSON.stringNode(text);
        }
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
        return list;
    }
}
