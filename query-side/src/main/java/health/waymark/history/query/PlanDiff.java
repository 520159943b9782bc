package health.waymark.history.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a plan.
 *
 * @param summary everything in one line of counts
 * @param words one sentence for each part that differs
 */
public record PlanDiff(PlanId planId, End from, End to, String summary, List<String> words, List<Change> changes) {

    /** One end of the comparison. */
    public record End(long version, Instant recordedAt) {}

    static PlanDiff between(PlanState before, PlanState after) {
        Map<String, Part> was = PlanParts.of(before);
        Map<String, Part> is = PlanParts.of(after);
        List<String> words = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Part> all = new LinkedHashMap<>(was);
        all.putAll(is);
        all.forEach((id, part) -> {
            List<Change> differing = Changes.between(id, content(was.get(id)), content(is.get(id)));
            if (!differing.isEmpty()) {
                String how = !was.containsKey(id) ? "added" : !is.containsKey(id) ? "gone" : "changed";
                words.add(part.kind() + named(part)
                        + (how.equals("changed") ? ": " + Say.changes(differing) : " " + how) + ".");
                counts.merge(part.kind().toLowerCase(java.util.Locale.ROOT) + " " + how, 1, Integer::sum);
                changes.addAll(differing);
            }
        });
        return new PlanDiff(after.id(), end(before), end(after), summary(counts), words, changes);
    }

    private static @Nullable Object content(@Nullable Part part) {
        return part == null ? null : part.content();
    }

    private static String named(Part part) {
        return part.name().isEmpty() ? "" : " " + Say.quoted(part.name());
    }

    private static End end(PlanState plan) {
        return new End(plan.version(), plan.recordedAt());
    }

    /** Such as {@code 1 goal added, 2 goals changed}. */
    private static String summary(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return "Nothing differs.";
        }
        List<String> phrases = new ArrayList<>();
        for (String what : new TreeSet<>(counts.keySet())) {
            int count = counts.getOrDefault(what, 0);
            int space = what.lastIndexOf(' ');
            String kind = what.substring(0, space);
            String many = kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
            phrases.add(kind.equals("plan") ? what : count + " " + (count == 1 ? kind : many) + what.substring(space));
        }
        return String.join(", ", phrases) + ".";
    }
}
