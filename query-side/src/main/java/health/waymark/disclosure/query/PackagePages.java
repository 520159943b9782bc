package health.waymark.disclosure.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.pages.query.Turn;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Audit packages for people: which there are, a new one, how far it is, and the file. */
@Controller
@RequestMapping("/audit/packages")
class PackagePages {
    private static final int IN_A_LIST = 50;
    private static final String ADDRESS = "/audit/packages";

    private final AuditPackages packages;
    private final PlanQueries plans;
    private final AuditTrail trail;

    PackagePages(AuditPackages packages, PlanQueries plans, AuditTrail trail) {
        this.packages = packages;
        this.plans = plans;
        this.trail = trail;
    }

    @GetMapping
    @Opens(AccessKind.AUDIT)
    String list(Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
        actor.require(Right.READ_AUDIT);
        var found = packages.of(actor.organisation(), Page.of(page, null, IN_A_LIST));
        model.addAttribute("packages", found.items());
        model.addAttribute("clients", clients(actor, found.items()));
        model.addAttribute("turn", Turn.of(found, number -> ADDRESS + "?page=" + number));
        return "audit/packages";
    }

    private Map<UUID, String> clients(Actor actor, List<AuditPackages.Listed> listed) {
        return trail.clients(
                actor.organisation(),
                listed.stream()
                        .map(AuditPackages.Listed::order)
                        .filter(Objects::nonNull)
                        .map(order -> order.scope().plan())
                        .filter(Objects::nonNull)
                        .map(PlanId::value)
                        .collect(Collectors.toSet()));
    }

    @GetMapping("/new")
    @Opens(AccessKind.AUDIT)
    String blank(Actor actor, PackageForm form, Model model) {
        actor.require(Right.READ_AUDIT);
        return form(actor, form, List.of(), model);
    }

    private String form(Actor actor, PackageForm form, List<Violation> wrong, Model model) {
        UUID plan = form.planId();
        model.addAttribute("form", form);
        List<Violation> shown = wrong.stream().map(PackagePages::onTheForm).toList();
        model.addAttribute("wrong", shown);
        model.addAttribute(
                "errors",
                shown.stream()
                        .collect(Collectors.toMap(Violation::pointer, Violation::message, (first, next) -> first)));
        model.addAttribute(
                "client",
                plan == null
                        ? null
                        : plans.current(actor.organisation(), new PlanId(plan))
                                .subject()
                                .display());
        return "audit/new-package";
    }

    private static Violation nobody(PackageForm form) {
        return new Violation("/subject", "No plan is about a client with the id “" + form.subject() + "”.");
    }

    /** With the field's id in place of the pointer. */
    private static Violation onTheForm(Violation violation) {
        String field = violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1);
        return new Violation(
                field,
                violation.pointer().startsWith("/scope/")
                        ? "'" + (field.equals("from") ? "From" : "To") + "' " + violation.message() + "."
                        : violation.message());
    }

    @PostMapping
    String order(Actor actor, PackageForm form, Model model, HttpServletResponse response) {
        actor.require(Right.READ_AUDIT);
        try {
            return "redirect:" + ADDRESS + "/"
                    + packages.order(actor, form.asked()).jobId();
        } catch (Problem problem) {
            boolean nobody = problem.status() == 404 && "CLIENT".equals(form.what());
            if (problem.status() != 400 && !nobody) {
                throw problem;
            }
            response.setStatus(problem.status());
            return form(actor, form, nobody ? List.of(nobody(form)) : problem.violations(), model);
        }
    }

    @GetMapping("/{packageId}")
    @Opens(AccessKind.AUDIT)
    String one(
            Actor actor,
            @PathVariable UUID packageId,
            @RequestParam(defaultValue = "false") boolean ended,
            Model model) {
        actor.require(Right.READ_AUDIT);
        AuditPackages.Listed listed = packages.find(actor.organisation(), packageId);
        model.addAttribute("listed", listed);
        model.addAttribute("late", ended);
        // Its job ends a moment after it can be fetched.
        model.addAttribute("following", !listed.job().status().ended() && listed.made() == null);
        model.addAttribute("clients", clients(actor, List.of(listed)));
        model.addAttribute("findings", packages.findings(actor.organisation(), packageId));
        return "audit/made-package"; // a file named package.html is left out of jars
    }

    @PostMapping("/{packageId}/cancel")
    String cancel(Actor actor, @PathVariable UUID packageId) {
        actor.require(Right.READ_AUDIT);
        boolean asked = packages.cancel(actor.organisation(), packageId);
        return "redirect:" + ADDRESS + "/" + packageId + (asked ? "" : "?ended=true");
    }

    @GetMapping("/{packageId}/file")
    @Opens(AccessKind.EXPORT)
    ResponseEntity<Resource> file(Actor actor, @PathVariable UUID packageId) {
        actor.require(Right.READ_AUDIT);
        return PackageFile.of(packageId, packages.file(actor.organisation(), packageId));
    }
}
