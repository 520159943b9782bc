package health.waymark.delivery.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import health.waymark.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How whoever is signed in wants to be reminded. */
@Controller
class SettingsPage {
    private static final String ADDRESS = "/settings/reminders";
    private static final String PAGE = "delivery/settings";
    private static final Map<String, String> FIELDS = Map.of(
            "/quietHours/from", "The beginning",
            "/quietHours/to", "The end",
            "/digestAt", "The time of the daily mail");

    private final ObjectProvider<NotificationGate> gate;

    SettingsPage(ObjectProvider<NotificationGate> gate) {
        this.gate = gate;
    }

    @GetMapping(ADDRESS)
    String settings(Actor actor, @RequestParam(required = false) @Nullable String saved, Model model) {
        NotificationGate there = gate(actor);
        NotificationSettings now = there.of(actor);
        boolean own = now.quietHours().use() == QuietHours.Use.OWN;
        model.addAttribute("saved", saved != null);
        model.addAttribute(
                "view",
                new SettingsView(
                        there.reach(actor),
                        SettingsView.lines(now),
                        now.quietHours().use(),
                        own ? text(now.quietHours().from()) : "",
                        own ? text(now.quietHours().to()) : "",
                        usual(there, actor),
                        now.digestAt() != null,
                        text(now.digestAt()),
                        Map.of()));
        return PAGE;
    }

    @PostMapping(ADDRESS)
    String saved(Actor actor, HttpServletRequest asked, HttpServletResponse answer, Model model) {
        NotificationGate there = gate(actor);
        SettingsForm form = new SettingsForm(asked);
        if (form.errors.isEmpty()) {
            try {
                there.change(actor, form.settings);
                return "redirect:" + ADDRESS + "?saved";
            } catch (Problem refused) {
                refused.violations().forEach(wrong -> form.errors.putIfAbsent(wrong.pointer(), wrong.message()));
            }
        }
        form.errors.replaceAll((pointer, message) -> FIELDS.getOrDefault(pointer, "This") + " " + message + ".");
        answer.setStatus(400);
        model.addAttribute("saved", false);
        model.addAttribute(
                "view",
                new SettingsView(
                        there.reach(actor),
                        SettingsView.lines(form.settings),
                        form.settings.quietHours().use(),
                        form.from,
                        form.to,
                        usual(there, actor),
                        form.digest,
                        form.digestAt,
                        form.errors));
        return PAGE;
    }

    private NotificationGate gate(Actor actor) {
        actor.require(Right.BE_REMINDED);
        NotificationGate there = gate.getIfAvailable();
        if (there == null) {
            throw new Problem(
                    409,
                    "read-only",
                    "Settings can't be changed here",
                    "This Waymark shows plans and reminds nobody: change your settings at the one that does.");
        }
        return there;
    }

    private static String usual(NotificationGate gate, Actor actor) {
        QuietHours usual = gate.usual(actor);
        return usual.from() == null ? "none" : text(usual.from()) + " to " + text(usual.to());
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
