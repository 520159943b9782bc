package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Scope;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Inadmissible;
import health.waymark.operate.OperatePages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clients: the list, one of them, and a new one. */
@OperatePages
@RequestMapping("/operate/clients")
class ClientPages {
    private static final String ONE = "/{id:[A-Za-z0-9][A-Za-z0-9._@-]*}";

    private final ClientBook clients;

    ClientPages(ClientBook clients) {
        this.clients = clients;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("clients", clients.all(actor));
        return "operate/clients";
    }

    @GetMapping("/add")
    String form(Model model) {
        return form("", List.of(), null, model);
    }

    private static String form(String id, List<String> chosen, @Nullable Inadmissible wrong, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("chosen", chosen);
        model.addAttribute("scopes", Stream.of(Scope.values()).map(Scope::claim).toList());
        model.addAttribute("wrong", wrong);
        return "operate/client-add";
    }

    @PostMapping("/add")
    String add(
            Actor actor,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") List<String> scopes,
            Model model) {
        try {
            String secret = clients.add(actor, id, scopes);
            return secret(Admissible.name("id", id), secret, "added", model);
        } catch (Inadmissible wrong) {
            return form(id, scopes, wrong, model);
        }
    }

    @GetMapping(ONE)
    String one(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("client", clients.find(actor, id));
        model.addAttribute("done", done);
        return "operate/client";
    }

    @PostMapping(ONE + "/secret")
    String secret(Actor actor, @PathVariable String id, Model model) {
        return secret(id, clients.newSecret(actor, id), "replaced", model);
    }

    private static String secret(String id, String secret, String done, Model model) {
        model.addAttribute("whose", id);
        model.addAttribute("what", "Secret");
        model.addAttribute("secret", secret);
        model.addAttribute("done", done);
        model.addAttribute("back", "/operate/clients/" + id);
        model.addAttribute("at", "/operate/clients");
        return "operate/secret";
    }

    @PostMapping(ONE + "/disable")
    String disable(Actor actor, @PathVariable String id) {
        clients.disable(actor, id, true);
        return "redirect:/operate/clients/" + id + "?done=disabled";
    }

    @PostMapping(ONE + "/enable")
    String enable(Actor actor, @PathVariable String id) {
        clients.disable(actor, id, false);
        return "redirect:/operate/clients/" + id + "?done=enabled";
    }
}
