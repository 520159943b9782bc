package health.waymark.live.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.projection.Projections;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where an open page hears that it is no longer what it was. */
@Controller
class LivePages {
    private static final int MOST = 2_000;
    private static final long RECONNECT_MILLIS = 1_000;
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Viewers viewers;
    private final Projections projections;
    private final PlanQueries plans;
    private final Clock clock;

    LivePages(Viewers viewers, Projections projections, PlanQueries plans, Clock clock) {
        this.viewers = viewers;
        this.projections = projections;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Server-sent events named {@code changed}, each with the position up to which the viewer then knows everything as
     * its id, and {@code {"planIds": […]}}, or null where they are too many to name.
     *
     * @param plan the only one the page shows; every one of the organisation where it isn't named
     * @param entries whether only new entries matter, not what comes beside the plan
     * @param after the position that the page shows; {@code Last-Event-ID} goes before it
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(defaultValue = "false") boolean entries,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        actor.require(Right.READ_PLANS);
        if (plan != null) {
            plans.mustExist(actor.organisation(), new PlanId(plan));
        }
        if (viewers.count() >= MOST) {
            throw Problem.unavailable("So many pages are open that this one isn't told of changes.", LATER);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Viewer viewer = new Viewer(emitter, actor.organisation(), plan, entries, seen(after, last), clock.instant());
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onError(gone -> viewers.remove(viewer));
        try {
            emitter.send(SseEmitter.event()
                    .reconnectTime(RECONNECT_MILLIS)
                    .id(Long.toString(viewer.seen()))
                    .comment(""));
        } catch (IOException gone) {
            emitter.completeWithError(gone);
        }
        viewers.add(viewer);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    /** What a viewer says they know; where that is more than there is, what there is. */
    private long seen(@Nullable Long after, @Nullable String last) {
        Long said = last != null && last.matches("\\d{1,18}") ? Long.valueOf(last) : after;
        return said == null || said < 0 || said > projections.head() ? projections.position() : said;
    }
}
