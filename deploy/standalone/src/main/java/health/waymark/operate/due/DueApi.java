package health.waymark.operate.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.reminder.command.DueDesk;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deadlines")
class DueApi {
    private static final int USUAL = 100;

    /**
     * @param looked whether the plan could be looked at; if not, it is tried again later
     * @param recorded how many events came of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Looked(UUID planId, boolean looked, @Nullable Integer recorded) {}

    /** @param mended how many tasks were lost, doubled or moved */
    record Reconciled(int mended) {}

    private final DueDesk desk;
    private final DueLooks looks;

    DueApi(DueDesk desk, DueLooks looks) {
        this.desk = desk;
        this.looks = looks;
    }

    @GetMapping
    Listing<DueDesk.Row> deadlines(
            Actor actor,
            @RequestParam(required = false) DueDesk.@Nullable Which state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.OPERATE);
        DueDesk.Which which = state == null ? DueDesk.Which.ALL : state;
        Page asked = Page.of(page, size, USUAL);
        return new Listing<>(
                desk.rows(which, asked.offset(), asked.size()), desk.count(which), asked.number(), asked.size());
    }

    @PostMapping("/{planId}/look")
    Looked look(Actor actor, @PathVariable UUID planId) {
        actor.require(Right.OPERATE);
        OptionalInt recorded = looks.look(actor, planId);
        return new Looked(planId, recorded.isPresent(), recorded.isPresent() ? recorded.getAsInt() : null);
    }

    @PostMapping("/reconciliation")
    Reconciled reconcile(Actor actor) {
        actor.require(Right.OPERATE);
        return new Reconciled(looks.reconcile(actor));
    }
}
