package health.waymark.operate.log;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.eventlog.OperatorLog;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogApi {
    private static final int USUAL = 100;

    private final OperatorLog log;

    LogApi(OperatorLog log) {
        this.log = log;
    }

    @GetMapping("/api/operations")
    Listing<Entry> operations(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_OPERATIONS);
        Page asked = Page.of(page, size, USUAL);
        return new Listing<>(
                log.latest(actor.organisation(), asked.offset(), asked.size()).stream()
                        .map(Entry::of)
                        .toList(),
                log.count(actor.organisation()),
                asked.number(),
                asked.size());
    }
}
