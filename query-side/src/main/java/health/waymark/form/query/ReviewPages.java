package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.Receipt;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.goal.event.GoalStatus;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.ReviewView;
import health.waymark.progress.query.TimelineQueries;
import health.waymark.progress.query.TimelineView;
import health.waymark.query.Page;
import health.waymark.query.PlanAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/** A review: what happened since the last one, a decision on each goal, who took part. It can be left and gone on with. */
@Controller
class ReviewPages {
    private static final String COMPLETE = "CompleteReview";
    private static final int TOLD = 200;

    /**
     * What there is to know before deciding.
     *
     * @param since when the last review ended, or the first entry of the history
     * @param happened in words, latest first, without the scores, which are shown with their goals
     */
    public record Preparation(
            @Nullable Instant since, boolean first, List<HistoryEntry> happened, List<Evidence> goals, long scores) {}

    private final Sending sending;
    private final Occasions occasions;
    private final HistoryQueries histories;
    private final TimelineQueries timelines;

    ReviewPages(Sending sending, Occasions occasions, HistoryQueries histories, TimelineQueries timelines) {
        this.sending = sending;
        this.occasions = occasions;
        this.histories = histories;
        this.timelines = timelines;
    }

    @GetMapping(PlanAddress.ONE + "/review")
    @Opens(AccessKind.PLAN)
    String review(Actor actor, @PathVariable UUID planId, HttpServletRequest asked, Model model) {
        Filling filling = filling(actor, planId, asked);
        Object kept =
                asked.getSession(false) == null ? null : asked.getSession().getAttribute(keptAs(planId));
        model.addAttribute("view", kept instanceof Kept notes ? filling.resumed(notes.parameters()) : filling.fresh());
        return show(actor, filling, model);
    }

    @PostMapping(PlanAddress.ONE + "/review")
    String completed(
            Actor actor, @PathVariable UUID planId, HttpServletRequest asked, HttpServletResponse answer, Model model) {
        Filling filling = filling(actor, planId, asked);
        if (asked.getParameter("later") != null) {
            return kept(actor, planId, filling, asked);
        }
        Refusal refusal;
        try {
            Receipt receipt = sending.send(actor, COMPLETE, filling.command(), filling.version(), filling.key());
            if (asked.getSession(false) != null) {
                asked.getSession().removeAttribute(keptAs(planId));
            }
            return "redirect:" + Sending.address(receipt, COMPLETE);
        } catch (Problem problem) {
            refusal = filling.refusal(problem);
        }
        answer.setStatus(refusal.status());
        model.addAttribute(
                "view",
                refusal.stale()
                        ? filling.refused(refusal, occasions.meanwhile(actor, filling))
                        : filling.refused(refusal));
        return show(actor, filling, model);
    }

    /** What was written waits in the session, and the plan says that a review is under way. */
    private String kept(Actor actor, UUID planId, Filling filling, HttpServletRequest asked) {
        asked.getSession().setAttribute(keptAs(planId), Kept.of(asked.getParameterMap()));
        if (filling.plan().openReview() != null) {
            return "redirect:/plans/" + planId;
        }
        Receipt receipt = sending.send(
                actor,
                "OpenReview",
                JsonNodeFactory.instance.objectNode().put("planId", planId.toString()),
                null,
                filling.key());
        return "redirect:" + Sending.address(receipt, "OpenReview");
    }

    private String show(Actor actor, Filling filling, Model model) {
        PlanView plan = filling.plan();
        ReviewView last = plan.reviews().isEmpty()
                ? null
                : plan.reviews().get(plan.reviews().size() - 1);
        Instant since = last == null ? null : last.completedAt();
        TimelineView timeline = timelines.of(actor.organisation(), plan.planId());
        List<Evidence> goals = plan.goals().stream()
                .filter(goal -> goal.status() == GoalStatus.ACTIVE || goal.status() == GoalStatus.ON_HOLD)
                .map(goal -> Evidence.of(goal, timeline, since))
                .toList();
        List<HistoryEntry> happened =
                histories.latest(actor.organisation(), plan.planId(), new Page(0, TOLD)).items().stream()
                        .filter(entry -> since == null || entry.recordedAt().isAfter(since))
                        .toList();
        long scores = happened.stream().filter(ReviewPages::isScore).count();
        List<HistoryEntry> told =
                happened.stream().filter(entry -> !isScore(entry)).toList();
        model.addAttribute("prepared", new Preparation(since, last == null, told, goals, scores));
        return "form/review";
    }

    private Filling filling(Actor actor, UUID planId, HttpServletRequest asked) {
        actor.require(Right.READ_PLANS);
        sending.require(actor, COMPLETE);
        Form form = Forms.of(COMPLETE).orElseThrow();
        Occasion occasion =
                occasions.of(actor, new PlanId(planId), Filling.number(asked, "opened"), asked.getParameterMap());
        return new Filling(form, occasion, asked);
    }

    private static boolean isScore(HistoryEntry entry) {
        return entry.type().equals("ProgressRecorded");
    }

    private static String keptAs(UUID planId) {
        return "review-" + planId;
    }

    /** Notes for a review, as long as their writer stays signed in. */
    private record Kept(HashMap<String, String[]> parameters) implements Serializable {
        static Kept of(Map<String, String[]> parameters) {
            return new Kept(new HashMap<>(parameters));
        }
    }
}
