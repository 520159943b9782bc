package health.waymark.plan.state;

import health.waymark.goal.event.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a goal and an objective have in common: a statement, a target and the scores recorded against it. */
public abstract class Measured {
    private static final Comparator<Entry> BY_EFFECT =
            Comparator.comparing(Entry::effectiveAt).thenComparing(Entry::version);

    String statement;

    @Nullable
    Target target;

    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Entry earliest;
    private @Nullable Entry latest;
    private @Nullable Entry lastRecorded;

    Measured(String statement, @Nullable Target target) {
        this.statement = statement;
        this.target = target;
    }

    void add(Entry entry) {
        entries.add(entry);
        count(entry);
    }

    void entriesChanged() {
        earliest = null;
        latest = null;
        lastRecorded = null;
        entries.stream().filter(Entry::counts).forEach(this::count);
    }

    private void count(Entry entry) {
        if (earliest == null || BY_EFFECT.compare(entry, earliest) < 0) {
            earliest = entry;
        }
        if (latest == null || BY_EFFECT.compare(entry, latest) > 0) {
            latest = entry;
        }
        lastRecorded = entry;
    }

    public String statement() {
        return statement;
    }

    public @Nullable Target target() {
        return target;
    }

    /** In the order of recording, those in error included. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The entry of the greatest effective time, ties decided by the order of recording. */
    public Optional<Entry> latest() {
        return Optional.ofNullable(latest);
    }

    /** The entry recorded last, of whatever time. */
    public Optional<Entry> lastRecorded() {
        return Optional.ofNullable(lastRecorded);
    }

    /** The target's baseline, else the earliest score; in the target's unit. */
    public Optional<BigDecimal> baseline() {
        return target != null && target.baseline() != null
                ? Optional.of(target.baseline())
                : Optional.ofNullable(earliest).map(Entry::value);
    }

    /** The latest value less the baseline. */
    public Optional<BigDecimal> changeSinceBaseline() {
        return latest().flatMap(last -> baseline().map(base -> last.value().subtract(base)));
    }
}
