package health.waymark.history.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.Seen;
import health.waymark.plan.state.Recorded;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a plan from one vantage and from another.
 *
 * @param summary everything in one line
 * @param words one sentence for each part that differs
 * @param parts the same with what belongs together in one place
 */
public record PlanDiff(
        PlanId planId,
        End from,
        End to,
        String summary,
        List<String> words,
        List<Change> changes,
        List<Differing> parts) {
    private static final Comparator<@Nullable Instant> TRUE_BY = Comparator.nullsLast(Comparator.naturalOrder());

    /**
     * One end of the comparison.
     *
     * @param effectiveAt the instant by which what is compared was true, where one was asked for
     */
    public record End(
            long version,
            Instant recordedAt,
            @LeftOutWhenAbsent @Nullable Instant effectiveAt) {}

    /** Whether the first moment is the later one on one axis, and earlier on none: what came in between reads as gone. */
    public boolean backwards() {
        int known = Long.compare(from.version(), to.version());
        int trueBy = TRUE_BY.compare(from.effectiveAt(), to.effectiveAt());
        return known > 0 && trueBy >= 0 || known == 0 && trueBy > 0;
    }

    /** @param behind the versions that changed each part between the ends, by its id */
    static PlanDiff between(Seen before, Seen after, Map<String, List<Long>> behind) {
        Map<String, Part> was = PlanParts.of(before.plan());
        Map<String, Part> is = PlanParts.of(after.plan());
        Map<String, Part> all = new LinkedHashMap<>(was);
        all.putAll(is);
        Map<Long, Recorded> events = new HashMap<>();
        before.held().forEach(event -> events.put(event.version(), event));
        after.held().forEach(event -> events.put(event.version(), event));
        List<Differing> parts = new ArrayList<>();
        all.forEach((id, part) -> {
            List<Change> changes = Changes.between(id, content(was.get(id)), content(is.get(id)));
            if (!changes.isEmpty()) {
                Differing.How how = !was.containsKey(id)
                        ? Differing.How.ADDED
                        : is.containsKey(id) ? Differing.How.CHANGED : Differing.How.GONE;
                List<Long> versions = behind.getOrDefault(id, List.of());
                List<Recorded> made = versions.stream()
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .toList();
                parts.add(new Differing(
                        id,
                        part.kind(),
                        part.name(),
                        part.goal(),
                        how,
                        DiffWords.sentence(part, how, changes),
                        changes,
                        versions,
                        made.stream().anyMatch(Recorded::late),
                        made.stream().anyMatch(Glimpse::corrects)));
            }
        });
        return new PlanDiff(
                after.plan().id(),
                end(before),
                end(after),
                DiffSummary.of(parts),
                parts.stream().map(Differing::words).toList(),
                parts.stream().flatMap(part -> part.changes().stream()).toList(),
                parts);
    }

    private static @Nullable Object content(@Nullable Part part) {
        return part == null ? null : part.content();
    }

    private static End end(Seen seen) {
        return new End(
                seen.plan().version(), seen.plan().recordedAt(), seen.vantage().trueBy());
    }
}
