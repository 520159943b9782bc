package health.waymark.glass.query;

import health.waymark.access.Actor;
import health.waymark.access.BrokenGlass;
import health.waymark.plan.event.PlanId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which plans somebody has opened by breaking the glass: in this session, and for a while. */
final class BrokenGlasses {
    static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private static final String ATTRIBUTE = BrokenGlasses.class.getName();

    /** @param until when it closes again */
    public record Opened(BrokenGlass broken, Instant until) implements Serializable {}

    private final InstantSource clock;

    /** @param clock the real time, by which sessions go */
    BrokenGlasses(InstantSource clock) {
        this.clock = clock;
    }

    void open(HttpServletRequest request, Actor actor, PlanId plan, BrokenGlass broken) {
        HttpSession session = request.getSession();
        synchronized (this) {
            Map<String, Opened> opened = opened(session);
            opened.values().removeIf(one -> !clock.instant().isBefore(one.until()));
            opened.put(key(actor, plan), new Opened(broken, clock.instant().plus(OPEN_FOR)));
            session.setAttribute(ATTRIBUTE, new HashMap<>(opened));
        }
    }

    Optional<Opened> of(HttpServletRequest request, Actor actor, PlanId plan) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(opened(session).get(key(actor, plan)))
                .filter(one -> clock.instant().isBefore(one.until()));
    }

    /** A browser's session may outlive whoever used it. */
    private static String key(Actor actor, PlanId plan) {
        return plan + " " + actor.organisation() + " " + actor.id();
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private static Map<String, Opened> opened(HttpSession session) {
        Object there = session.getAttribute(ATTRIBUTE);
        return there == null ? new HashMap<>() : new HashMap<>((Map<String, Opened>) there);
    }
}
