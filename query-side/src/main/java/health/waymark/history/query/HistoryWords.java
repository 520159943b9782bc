package health.waymark.history.query;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which words tell which event: one clear sentence each, on its own for whoever reads nothing else. */
final class HistoryWords {
    private static final Map<Class<?>, Teller<?>> TELLERS = new HashMap<>();

    static {
        PlanWords.register();
        ProblemWords.register();
        GoalWords.register();
        ObjectiveWords.register();
        InterventionWords.register();
        ProgressWords.register();
        AttestationWords.register();
        ReviewWords.register();
        HoldWords.register();
        ReminderWords.register();
        DisclosureWords.register();
    }

    private HistoryWords() {}

    /** Tells an event of a plan that stands as it did before it. */
    @FunctionalInterface
    interface Teller<E extends PlanEvent> {
        Told tell(PlanState before, E event);
    }

    static <E extends PlanEvent> void on(Class<E> type, Teller<E> teller) {
        TELLERS.put(type, teller);
    }

    static Set<Class<?>> told() {
        return Set.copyOf(TELLERS.keySet());
    }

    @SuppressWarnings("unchecked") // a class and its teller are put together by on(), in one type
    static Told tell(PlanState before, Recorded recorded) {
        Teller<PlanEvent> teller =
                (Teller<PlanEvent>) TELLERS.get(recorded.event().getClass());
        if (teller == null) {
            throw new IllegalStateException(
                    "No words for " + recorded.event().getClass().getSimpleName());
        }
        return teller.tell(before, recorded.event());
    }
}
