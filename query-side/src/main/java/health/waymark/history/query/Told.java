package health.waymark.history.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An event in words, and the values it changed. */
record Told(String words, List<Change> changes) {
    Told {
        changes = changes.stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    static Told of(String words, Change... changes) {
        return new Told(words, List.of(changes));
    }

    Told and(Change more) {
        List<Change> all = new ArrayList<>(changes);
        all.add(more);
        return new Told(words, all);
    }
}
