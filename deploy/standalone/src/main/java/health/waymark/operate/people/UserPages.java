package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Role;
import health.waymark.access.registry.Inadmissible;
import health.waymark.http.Problem;
import health.waymark.operate.OperatePages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Users: the list, one of them, and a new one. What shows a secret is the answer to a form, and nothing leads back to it. */
@OperatePages
@RequestMapping("/operate/users")
class UserPages {
    private static final String ONE = "/{name:[A-Za-z0-9][A-Za-z0-9._@-]*}";

    private final UserBook users;

    UserPages(UserBook users) {
        this.users = users;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("users", users.all(actor));
        return "operate/users";
    }

    @GetMapping("/add")
    String form(Model model) {
        return form(NewUser.EMPTY, null, model);
    }

    private static String form(NewUser typed, @Nullable Inadmissible wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("roles", Role.values());
        model.addAttribute("wrong", wrong);
        return "operate/user-add";
    }

    @PostMapping("/add")
    String add(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(required = false) @Nullable String personId,
            @RequestParam(required = false) @Nullable String display,
            @RequestParam(required = false) @Nullable String credential,
            @RequestParam(required = false) @Nullable String email,
            Model model) {
        NewUser user = new NewUser(name, roles, personId, display, credential, email);
        try {
            String password = users.add(actor, user);
            return secret(user.checkedName(), "Password", password, "added", model);
        } catch (Inadmissible wrong) {
            return form(user, wrong, model);
        }
    }

    private static String secret(String whose, String what, String text, String done, Model model) {
        model.addAttribute("whose", whose);
        model.addAttribute("what", what);
        model.addAttribute("secret", text);
        model.addAttribute("done", done);
        model.addAttribute("back", "/operate/users/" + whose);
        model.addAttribute("at", "/operate/users");
        return "operate/secret";
    }

    @GetMapping(ONE)
    String one(
            Actor actor,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        model.addAttribute("done", done);
        return one(actor, name, null, null, model);
    }

    private String one(Actor actor, String name, @Nullable String field, @Nullable String sentence, Model model) {
        model.addAttribute("user", users.find(actor, name));
        model.addAttribute("roles", Role.values());
        model.addAttribute("self", actor.id());
        model.addAttribute("wrongField", field);
        model.addAttribute("wrongSentence", sentence);
        return "operate/user";
    }

    @PostMapping(ONE + "/roles")
    String roles(
            Actor actor, @PathVariable String name, @RequestParam(defaultValue = "") List<Role> roles, Model model) {
        return changed(actor, name, "roles", model, () -> users.changeRoles(actor, name, NewUser.set(roles)));
    }

    @PostMapping(ONE + "/email")
    String email(Actor actor, @PathVariable String name, @RequestParam(defaultValue = "") String email, Model model) {
        return changed(actor, name, "email", model, () -> users.changeEmail(actor, name, email));
    }

    @PostMapping(ONE + "/disable")
    String disable(Actor actor, @PathVariable String name, Model model) {
        return changed(actor, name, "disabled", model, () -> users.disable(actor, name));
    }

    @PostMapping(ONE + "/enable")
    String enable(Actor actor, @PathVariable String name, Model model) {
        return changed(actor, name, "enabled", model, () -> users.enable(actor, name));
    }

    @PostMapping(ONE + "/password")
    String password(Actor actor, @PathVariable String name, Model model) {
        return secret(name, "Password", users.newPassword(actor, name), "replaced", model);
    }

    /** Back to the user; with the rule's sentence where the change was refused. */
    private String changed(Actor actor, String name, String what, Model model, Runnable change) {
        try {
            change.run();
            return "redirect:/operate/users/" + name + "?done=" + what;
        } catch (Inadmissible wrong) {
            return one(actor, name, wrong.field(), wrong.sentence(), model);
        } catch (Problem refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return one(actor, name, what, refused.detail(), model);
        }
    }
}
