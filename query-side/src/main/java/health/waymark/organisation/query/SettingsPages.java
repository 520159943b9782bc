package health.waymark.organisation.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import health.waymark.operate.event.RetentionPeriod;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation's settings for those who decide about them: compliance and administrators. */
@Controller
class SettingsPages {
    private static final String ADDRESS = "/organisation";
    private static final Map<String, String> FIELDS = Map.of(
            "/retention/years", "Years from a plan's end",
            "/retention/yearsFromMajority", "Years from the 18th birthday",
            "/reason", "Why");

    private final SettingsBook book;

    SettingsPages(SettingsBook book) {
        this.book = book;
    }

    /** What is typed into the form. */
    public record Typed(boolean privacy, String years, String majority, String reason) {

        static Typed of(SettingsView now) {
            RetentionPeriod kept = now.retention();
            return new Typed(
                    now.caseloadPrivacy(),
                    kept == null ? "" : Integer.toString(kept.years()),
                    kept == null || kept.yearsFromMajority() == null ? "" : kept.yearsFromMajority() + "",
                    "");
        }

        SettingsChange change() {
            List<Violation> wrong = new ArrayList<>();
            Integer fromEnd = number("/retention/years", years, wrong);
            Integer fromMajority = number("/retention/yearsFromMajority", majority, wrong);
            if (years.isBlank() && !majority.isBlank()) {
                wrong.add(new Violation("/retention/years", "is required where the other is given"));
            }
            if (reason.isBlank()) {
                wrong.add(new Violation("/reason", "is required"));
            }
            if (!wrong.isEmpty()) {
                throw Problem.malformed(wrong);
            }
            return new SettingsChange(
                    privacy, fromEnd == null ? null : new RetentionPeriod(fromEnd, fromMajority), reason.strip());
        }

        private static @Nullable Integer number(String pointer, String text, List<Violation> wrong) {
            if (text.isBlank()) {
                return null;
            }
            if (!text.strip().matches("\\d{1,4}")) {
                wrong.add(new Violation(pointer, "takes a whole number"));
                return null;
            }
            return Integer.valueOf(text.strip());
        }
    }

    @GetMapping(ADDRESS)
    String settings(Actor actor, @RequestParam(required = false) @Nullable String saved, Model model) {
        SettingsView now = book.of(actor);
        return page(now, Typed.of(now), Map.of(), saved != null, model);
    }

    @PostMapping(ADDRESS)
    String saved(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean privacy,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String majority,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse answer,
            Model model) {
        actor.require(Right.SET_POLICY);
        Typed typed = new Typed(privacy, years, majority, reason);
        try {
            book.change(actor, typed.change());
            return "redirect:" + ADDRESS + "?saved";
        } catch (Problem refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            answer.setStatus(refused.status());
            Map<String, String> errors = new LinkedHashMap<>();
            refused.violations()
                    .forEach(wrong -> errors.put(
                            wrong.pointer(),
                            FIELDS.getOrDefault(wrong.pointer(), "This") + " " + wrong.message() + "."));
            return page(book.of(actor), typed, errors, false, model);
        }
    }

    private static String page(SettingsView now, Typed typed, Map<String, String> errors, boolean saved, Model model) {
        model.addAttribute("now", now);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("saved", saved);
        return "organisation/settings";
    }
}
