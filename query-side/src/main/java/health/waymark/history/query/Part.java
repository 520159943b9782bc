package health.waymark.history.query;

import health.waymark.goal.event.GoalId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan for comparison.
 *
 * @param name what it is called in words, empty where its kind says enough
 * @param goal the one that it is, or belongs to
 * @param content its own values by field, without its parts
 */
record Part(Differing.Kind kind, String name, @Nullable GoalId goal, Map<String, @Nullable Object> content) {}
