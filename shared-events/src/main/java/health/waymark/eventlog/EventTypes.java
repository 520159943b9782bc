package health.waymark.eventlog;

import health.waymark.evidence.event.EvidenceEvents;
import health.waymark.operate.event.OperatorEvents;
import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.LoggedEvent;
import health.waymark.plan.state.PlanEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which class stands for which logical name: classes may move and be renamed, names stay. */
public final class EventTypes {
    private static final Map<Class<?>, Event> BY_CLASS = new HashMap<>();
    private static final Map<String, Class<? extends LoggedEvent>> BY_NAME = new HashMap<>();

    /** Every event there is. */
    static final List<Class<? extends LoggedEvent>> ALL = Stream.of(
                    PlanEvents.ALL, OperatorEvents.ALL, EvidenceEvents.ALL)
            .flatMap(List::stream)
            .<Class<? extends LoggedEvent>>map(type -> type)
            .toList();

    static {
        for (Class<? extends LoggedEvent> type : ALL) {
            Event event = type.getAnnotation(Event.class);
            BY_CLASS.put(type, event);
            BY_NAME.put(event.name(), type);
        }
    }

    private EventTypes() {}

    /** The event's name outside this code. */
    public static String name(Class<?> type) {
        return described(type).name();
    }

    public static int revision(Class<?> type) {
        return described(type).revision();
    }

    public static Lifecycle lifecycle(Class<?> type) {
        return described(type).lifecycle();
    }

    static @Nullable Class<? extends LoggedEvent> named(String name) {
        return BY_NAME.get(name);
    }

    private static Event described(Class<?> type) {
        Event event = BY_CLASS.get(type);
        if (event == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is in no index of events.");
        }
        return event;
    }
}
