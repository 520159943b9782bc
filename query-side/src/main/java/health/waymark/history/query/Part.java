package health.waymark.history.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan for comparison.
 *
 * @param name what it is called in words, empty where its kind says enough
 * @param content its own values by field, without its parts
 */
record Part(String kind, String name, Map<String, @Nullable Object> content) {}
