package health.waymark.history.query;

import health.waymark.history.query.Differing.How;
import health.waymark.history.query.Differing.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that differs in one line, such as {@code 2 goals revised, 1 objective out of reserve, target 10 → 7.} */
final class DiffSummary {
    private static final int TOLD_ONE_BY_ONE = 2;
    private static final Set<String> STATES = Set.of("status", "acceptance", "achievement");

    /** How many parts of a kind there is the same to be said of. */
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private final List<String> plan = new ArrayList<>();
    private final List<Change> targets = new ArrayList<>();

    private DiffSummary() {}

    static String of(List<Differing> parts) {
        if (parts.isEmpty()) {
            return "Nothing differs.";
        }
        DiffSummary summary = new DiffSummary();
        for (Kind kind : Kind.values()) {
            parts.stream().filter(part -> part.kind() == kind).forEach(summary::add);
        }
        return summary.line();
    }

    private void add(Differing part) {
        if (part.how() != How.CHANGED) {
            count(part, part.how() == How.ADDED ? DiffWords.added(part.kind()) : "gone");
            return;
        }
        boolean revised = false;
        boolean moved = false;
        for (Change change : part.changes()) {
            switch (change.field()) {
                case "status" -> {
                    state(part, DiffWords.became(part.kind(), change));
                    moved = true;
                }
                case "acceptance" -> count(part, "where " + DiffWords.agreed(change));
                case "achievement" -> count(part, DiffWords.assessed(change));
                case "target/value" -> {
                    targets.add(change);
                    revised = true;
                }
                default -> revised = true;
            }
        }
        if (part.kind() == Kind.PLAN) {
            part.changes().stream()
                    .filter(change -> !STATES.contains(change.field()))
                    .forEach(change -> plan.add(Say.changes(List.of(change))));
        } else if (part.kind() == Kind.SCORE && !moved) {
            count(part, "corrected"); // once more
        } else if (revised && part.kind() != Kind.SCORE) {
            count(part, "revised");
        }
    }

    private void state(Differing part, String became) {
        if (part.kind() == Kind.PLAN) {
            plan.add("plan " + became);
        } else {
            count(part, became);
        }
    }

    private void count(Differing part, String what) {
        counts.merge(noun(part) + "|" + what, 1, Integer::sum);
    }

    /** In the singular. */
    private static String noun(Differing part) {
        if (part.kind() == Kind.SIGNATURE) {
            return part.name().endsWith(" as author") || part.name().endsWith(" as supervisor")
                    ? part.name().substring(part.name().lastIndexOf(' ') + 1) + " signature"
                    : "client agreement";
        }
        return Say.words(part.kind());
    }

    private String line() {
        List<String> phrases = new ArrayList<>(plan);
        counts.forEach((key, count) -> {
            int bar = key.indexOf('|');
            phrases.add(phrase(count, key.substring(0, bar), key.substring(bar + 1)));
        });
        if (targets.size() > TOLD_ONE_BY_ONE) {
            phrases.add(targets.size() + " targets moved");
        } else {
            targets.forEach(target -> phrases.add(Say.changes(List.of(target))));
        }
        String line = String.join(", ", phrases);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
    }

    private static String phrase(int count, String noun, String what) {
        boolean signature = noun.endsWith("signature") || noun.endsWith("agreement");
        if (signature && count == 1) {
            return noun + " " + what;
        }
        return count + " " + (count == 1 ? noun : noun + "s") + " " + what;
    }
}
