package health.waymark.rig.history;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of the operations on one plan that explains all answers (Wing and Gong's search, remembering where
 * it has been as Lowe proposed). An operation may come next if none that is still to come had ended before it began.
 * Those without an answer may come at any time or never.
 */
public final class Linearizability {
    private record Place(BitSet done, PlanModel plan) {}

    private final List<Operation> operations;
    private final Set<Place> seen = new HashSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private Place furthest = new Place(new BitSet(), PlanModel.NONE);

    private Linearizability(List<Operation> operations) {
        this.operations = operations.stream()
                .filter(operation -> !(operation.open() && operation.action() instanceof Action.Read))
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
    }

    /** Why no order explains the history of one plan; empty where one does. */
    public static Optional<String> violation(List<Operation> operations) {
        return new Linearizability(operations).search();
    }

    private Optional<String> search() {
        visit(furthest);
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.done.cardinality() > furthest.done.cardinality()) {
                furthest = place;
            }
            if (explained(place)) {
                return Optional.empty();
            }
            candidates(place).stream().mapToObj(next -> after(place, next)).forEach(this::visit);
        }
        return Optional.of(told());
    }

    private void visit(@Nullable Place place) {
        if (place != null && seen.add(place)) {
            open.push(place);
        }
    }

    private boolean explained(Place place) {
        for (int i = place.done.nextClearBit(0); i < operations.size(); i = place.done.nextClearBit(i + 1)) {
            if (!operations.get(i).open()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What may come next. What changes nothing and may come now need not be tried later too: it alone then, which keeps
     * looks from multiplying the search.
     */
    private BitSet candidates(Place place) {
        BitSet candidates = new BitSet();
        long firstEnd = Operation.NEVER;
        for (int i = place.done.nextClearBit(0); i < operations.size(); i = place.done.nextClearBit(i + 1)) {
            firstEnd = Math.min(firstEnd, operations.get(i).returned());
        }
        for (int i = place.done.nextClearBit(0); i < operations.size(); i = place.done.nextClearBit(i + 1)) {
            Operation next = operations.get(i);
            if (next.invoked() > firstEnd) {
                break;
            }
            if (place.plan.after(next) == place.plan) {
                candidates.clear();
                candidates.set(i);
                return candidates;
            }
            candidates.set(i);
        }
        return candidates;
    }

    private @Nullable Place after(Place place, int next) {
        PlanModel plan = place.plan.after(operations.get(next));
        if (plan == null) {
            return null;
        }
        BitSet done = (BitSet) place.done.clone();
        done.set(next);
        return new Place(done, plan);
    }

    private String told() {
        String stuck = candidates(furthest).stream()
                .mapToObj(operations::get)
                .map(Operation::toString)
                .collect(Collectors.joining("\n  "));
        return "No order explains it: after " + furthest.done.cardinality() + " of " + operations.size()
                + " operations the plan is at version " + furthest.plan.version() + " with " + furthest.plan.goals()
                + ", and none of these could have come next:\n  " + stuck;
    }
}
