package health.waymark.live.query;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Somebody who has a page open. Told at most one thing at a time: whoever reads slowly is told later of more at once, and
 * keeps nobody waiting.
 */
final class Viewer {
    private static final int NAMED = 100;

    private final SseEmitter emitter;
    private final String organisation;
    private final @Nullable UUID plan;
    private final boolean entriesOnly;
    private final Instant since;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long seen;
    private volatile Instant toldAt;

    /** @param plan the only one that matters; all of the organisation if null */
    Viewer(
            SseEmitter emitter,
            String organisation,
            @Nullable UUID plan,
            boolean entriesOnly,
            long seen,
            Instant since) {
        this.emitter = emitter;
        this.organisation = organisation;
        this.plan = plan;
        this.entriesOnly = entriesOnly;
        this.seen = seen;
        this.since = since;
        this.toldAt = since;
    }

    boolean ready() {
        return !busy.get();
    }

    /** The position up to which this viewer knows everything. */
    long seen() {
        return seen;
    }

    Instant since() {
        return since;
    }

    Instant toldAt() {
        return toldAt;
    }

    private boolean matters(PlanNews news) {
        return news.organisation().equals(organisation)
                && (plan == null || plan.equals(news.planId()))
                && (news.entered() || !entriesOnly);
    }

    /** Tells of the plans that matter here; of none if none does. */
    void tell(long upTo, List<PlanNews> news, Instant now, Executor senders) {
        List<UUID> plans =
                news.stream().filter(this::matters).map(PlanNews::planId).toList();
        if (plans.isEmpty()) {
            seen = upTo;
        } else {
            send(upTo, changed(plans.size() > NAMED ? null : plans), now, senders);
        }
    }

    /** Tells that so much happened that nothing can be told apart. */
    void tellOfMuch(long upTo, Instant now, Executor senders) {
        send(upTo, changed(null), now, senders);
    }

    /** Says nothing, so that both ends know that the other is still there, and from where to go on. */
    void stir(Instant now, Executor senders) {
        send(seen, SseEmitter.event().comment(""), now, senders);
    }

    void end() {
        emitter.complete();
    }

    private static SseEventBuilder changed(@Nullable List<UUID> plans) {
        return SseEmitter.event().name("changed").data(new Changed(plans));
    }

    /** @param planIds none where they are too many to name */
    record Changed(@Nullable List<UUID> planIds) {}

    private void send(long upTo, SseEventBuilder event, Instant now, Executor senders) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        senders.execute(() -> {
            try {
                emitter.send(event.id(Long.toString(upTo)));
                seen = upTo;
                toldAt = now;
            } catch (IOException | IllegalStateException gone) {
                emitter.completeWithError(gone);
            } finally {
                busy.set(false);
            }
        });
    }
}
