package health.waymark.form.query;

import java.util.Map;

/**
 * One of the values a field can take.
 *
 * @param fills what choosing it writes into the fields beside it, by the end of their pointers
 */
public record Choice(String value, String label, Map<String, String> fills) {

    static Choice of(String value, String label) {
        return new Choice(value, label, Map.of());
    }
}
