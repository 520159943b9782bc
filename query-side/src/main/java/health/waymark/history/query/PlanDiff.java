package health.waymark.history.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.Seen;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a plan from one vantage and from another.
 *
 * @param summary everything in one line of counts
 * @param words one sentence for each part that differs
 */
public record PlanDiff(PlanId planId, End from, End to, String summary, List<String> words, List<Change> changes) {

    /**
     * One end of the comparison.
     *
     * @param effectiveAt the instant by which what is compared was true, where one was asked for
     */
    public record End(
            long version,
            Instant recordedAt,
            @LeftOutWhenAbsent @Nullable Instant effectiveAt) {}

    static PlanDiff between(Seen before, Seen after) {
        Map<String, Part> was = PlanParts.of(before.plan());
        Map<String, Part> is = PlanParts.of(after.plan());
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
        return new PlanDiff(after.plan().id(), end(before), end(after), summary(counts), words, changes);
    }

    private static @Nullable Object content(@Nullable Part part) {
        return part == null ? null : part.content();
    }

    private static String named(Part part) {
        return part.name().isEmpty() ? "" : " " + Say.quoted(part.name());
    }

    private static End end(Seen seen) {
        return new End(
                seen.plan().version(), seen.plan().recordedAt(), seen.vantage().trueBy());
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
