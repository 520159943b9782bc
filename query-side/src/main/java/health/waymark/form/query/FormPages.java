package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.Receipt;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.Problem;
import health.waymark.plan.event.PlanId;
import health.waymark.query.PlanAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a command's form and takes it back: either it is done, or it comes back with what is wrong and all it held. */
@Controller
class FormPages {
    private static final String NEW = "DraftPlan";

    private final Sending sending;
    private final Occasions occasions;

    FormPages(Sending sending, Occasions occasions) {
        this.sending = sending;
        this.occasions = occasions;
    }

    @GetMapping("/plans/new")
    @Opens(AccessKind.PLAN)
    String draft(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID replaces,
            HttpServletRequest asked,
            Model model) {
        return show(actor, NEW, replaces, asked, model);
    }

    @PostMapping("/plans/new")
    String drafted(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID replaces,
            HttpServletRequest asked,
            HttpServletResponse answer,
            Model model) {
        return take(actor, NEW, replaces, asked, answer, model);
    }

    @GetMapping(PlanAddress.ONE + "/do/{command}")
    @Opens(AccessKind.PLAN)
    String form(
            Actor actor,
            @PathVariable UUID planId,
            @PathVariable String command,
            HttpServletRequest asked,
            Model model) {
        return show(actor, command, planId, asked, model);
    }

    @PostMapping(PlanAddress.ONE + "/do/{command}")
    String taken(
            Actor actor,
            @PathVariable UUID planId,
            @PathVariable String command,
            HttpServletRequest asked,
            HttpServletResponse answer,
            Model model) {
        return take(actor, command, planId, asked, answer, model);
    }

    private String show(Actor actor, String command, @Nullable UUID plan, HttpServletRequest asked, Model model) {
        Form form = form(actor, command);
        Occasion occasion = occasion(actor, command, plan, null, asked);
        model.addAttribute("view", new Filling(form, occasion, asked).fresh());
        return "form/form";
    }

    private String take(
            Actor actor,
            String command,
            @Nullable UUID plan,
            HttpServletRequest asked,
            HttpServletResponse answer,
            Model model) {
        Form form = form(actor, command);
        Occasion occasion = occasion(actor, command, plan, Filling.number(asked, "opened"), asked);
        Filling filling = new Filling(form, occasion, asked);
        Refusal refusal = filling.refusal();
        if (refusal == null) {
            try {
                Receipt receipt = sending.send(actor, form, filling.command(), filling.version(), filling.key());
                return "redirect:" + Sending.address(receipt, form.command());
            } catch (Problem problem) {
                refusal = filling.refusal(problem);
            }
        }
        answer.setStatus(refusal.status());
        model.addAttribute(
                "view",
                refusal.stale()
                        ? filling.refused(refusal, occasions.meanwhile(actor, filling))
                        : filling.refused(refusal));
        return "form/form";
    }

    private Form form(Actor actor, String command) {
        actor.require(Right.READ_PLANS);
        Form form = Forms.of(command).orElseThrow(() -> Problem.unknown("There is no such form."));
        sending.require(actor, form.command());
        return form;
    }

    private Occasion occasion(
            Actor actor, String command, @Nullable UUID plan, @Nullable Long opened, HttpServletRequest asked) {
        PlanId id = plan == null ? null : new PlanId(plan);
        return id == null || command.equals(NEW)
                ? occasions.ofNew(actor, id, asked.getParameterMap())
                : occasions.of(actor, id, opened, asked.getParameterMap());
    }
}
