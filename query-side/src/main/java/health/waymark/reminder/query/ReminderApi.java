package health.waymark.reminder.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.glass.Glass;
import health.waymark.plan.query.PlanFilter;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.state.ReminderStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders over HTTP. */
@RestController
class ReminderApi {
    private static final int A_PAGE = 100;

    private final ReminderQueries reminders;
    private final Glass glass;

    ReminderApi(ReminderQueries reminders, Glass glass) {
        this.reminders = reminders;
        this.glass = glass;
    }

    @GetMapping("/api/reminders")
    @Opens(AccessKind.LIST)
    Listing<ReminderView> reminders(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID plan,
            @RequestParam(required = false) @Nullable List<ReminderStatus> state,
            @RequestParam(required = false) @Nullable List<ReminderKind> kind,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.READ_PLANS);
        ReminderFilter filter = ReminderFilter.of(plan, state, kind, PlanFilter.text("recipient", recipient))
                .seenBy(glass.onlyOf(actor));
        return reminders.find(actor.organisation(), filter, Page.of(page, size, A_PAGE));
    }
}
