package health.waymark.history.query;

import health.waymark.query.ViewJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which values differ between two contents, down to their leaves; lists count as one value. */
final class Changes {
    private Changes() {}

    static List<Change> between(Object subject, @Nullable Object before, @Nullable Object after) {
        Map<String, Object> was = leaves(before);
        Map<String, Object> is = leaves(after);
        Set<String> fields = new LinkedHashSet<>(was.keySet());
        fields.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!same(was.get(field), is.get(field))) {
                changes.add(new Change(subject.toString(), field, was.get(field), is.get(field)));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        return before instanceof BigDecimal was && after instanceof BigDecimal is
                ? was.compareTo(is) == 0
                : Objects.equals(before, after);
    }

    private static Map<String, Object> leaves(@Nullable Object content) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        if (content != null) {
            walk("", ViewJson.MAPPER.valueToTree(content), leaves);
        }
        return leaves;
    }

    private static void walk(String path, JsonNode node, Map<String, Object> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue(), leaves));
        } else if (!node.isNull()) {
            leaves.put(path, node.isNumber() ? node.decimalValue() : node.isString() ? node.stringValue() : node);
        }
    }
}
