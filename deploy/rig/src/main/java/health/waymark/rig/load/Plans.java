package health.waymark.rig.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The plans of a round as the callers know them: which goals they have, how far they were when last heard of. */
public final class Plans {
    /** A version, and the position it came about at. */
    public record Heard(long version, long position) {
        static final Heard NOTHING = new Heard(0, 0);
    }

    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final Map<String, List<String>> goals = new ConcurrentHashMap<>();
    private final List<String> plans = new CopyOnWriteArrayList<>();

    void add(String plan) {
        plans.add(plan);
    }

    void addGoal(String plan, String goal) {
        goals.computeIfAbsent(plan, none -> new CopyOnWriteArrayList<>()).add(goal);
    }

    void hear(String plan, long version, long position) {
        heard.merge(plan, new Heard(version, position), (one, other) -> one.version() > other.version() ? one : other);
    }

    Heard heard(String plan) {
        return heard.getOrDefault(plan, Heard.NOTHING);
    }

    List<String> goals(String plan) {
        return goals.getOrDefault(plan, List.of());
    }

    String any(Random random) {
        return plans.get(random.nextInt(plans.size()));
    }

    public List<String> all() {
        return List.copyOf(plans);
    }
}
