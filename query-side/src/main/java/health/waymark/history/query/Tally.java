package health.waymark.history.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many entries a history has: what moved the plan's version, and what lies beside the plan, by its kind.
 */
public record Tally(long changes, Map<HistoryKind, Long> beside) {

    static Tally of(Map<String, Long> types) {
        Map<HistoryKind, Long> beside = new TreeMap<>();
        long changes = 0;
        for (Map.Entry<String, Long> one : types.entrySet()) {
            if (HistoryEntry.BESIDE.contains(one.getKey())) {
                beside.merge(HistoryKind.of(one.getKey()), one.getValue(), Long::sum);
            } else {
                changes += one.getValue();
            }
        }
        return new Tally(changes, beside);
    }

    /** What comes after their number: "changes", or "entries: 69 changes, 24 about reminders". */
    public String words() {
        if (beside.isEmpty()) {
            return changes == 1 ? "change" : "changes";
        }
        List<String> parts = Stream.concat(
                        changes == 0 ? Stream.of() : Stream.of(changes + (changes == 1 ? " change" : " changes")),
                        beside.entrySet().stream()
                                .map(one -> one.getValue() + " about " + Say.words(one.getKey()) + "s"))
                .toList();
        boolean one =
                changes + beside.values().stream().mapToLong(Long::longValue).sum() == 1;
        return (one ? "entry: " : "entries: ") + parts.stream().collect(Collectors.joining(", "));
    }
}
