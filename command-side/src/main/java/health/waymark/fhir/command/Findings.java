package health.waymark.fhir.command;

import health.waymark.job.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an import has to say, gathered by cause, so that a million resources make no million lines. */
final class Findings {
    private static final int NAMED = 100;
    private static final int CAUSES = 1_000;

    private record Key(String code, String message, String about) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::code).thenComparing(Key::about).thenComparing(Key::message);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Group {
        private long count;
        private final NavigableSet<String> resources = new TreeSet<>();
    }

    /** Sorted, as the resources are: plans are made side by side, and the same import should say the same. */
    private final Map<Key, Group> groups = new TreeMap<>();

    /**
     * @param about the type, or the field of a type
     * @param resource which one; empty for the lack of one
     */
    void add(Cause cause, String about, String resource) {
        add(cause.code, cause.sentence, about, resource);
    }

    synchronized void add(String code, String message, String about, String resource) {
        Key key = new Key(code, message, about);
        if (groups.size() >= CAUSES && !groups.containsKey(key)) {
            key = new Key(code, message, "");
        }
        Group group = groups.computeIfAbsent(key, unused -> new Group());
        group.count++;
        if (!resource.isEmpty()) {
            group.resources.add(resource);
        }
        if (group.resources.size() > NAMED) {
            group.resources.pollLast();
        }
    }

    synchronized List<Finding> list() {
        List<Finding> all = new ArrayList<>();
        groups.forEach((key, group) ->
                all.add(new Finding(key.code, key.message, key.about, group.count, List.copyOf(group.resources))));
        return all;
    }
}
