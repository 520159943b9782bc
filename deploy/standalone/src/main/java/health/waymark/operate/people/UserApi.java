package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.access.Role;
import health.waymark.access.registry.Inadmissible;
import health.waymark.http.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users by program. */
@RestController
@RequestMapping("/api/users")
class UserApi {
    record Roles(List<Role> roles) {}

    /** @param email where reminders go; left out, they go nowhere */
    record Email(@Nullable String email) {}

    /** @param password shown this once */
    record WithPassword(UserView user, String password) {}

    private final UserBook users;

    UserApi(UserBook users) {
        this.users = users;
    }

    @GetMapping
    List<UserView> users(Actor actor) {
        actor.require(Right.OPERATE);
        return users.all(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WithPassword add(Actor actor, @RequestBody NewUser body) {
        actor.require(Right.OPERATE);
        String password = asked(() -> users.add(actor, body));
        return new WithPassword(users.find(actor, body.name()), password);
    }

    @PostMapping("/{name}/password")
    WithPassword password(Actor actor, @PathVariable String name) {
        actor.require(Right.OPERATE);
        String password = users.newPassword(actor, name);
        return new WithPassword(users.find(actor, name), password);
    }

    @PostMapping("/{name}/roles")
    UserView roles(Actor actor, @PathVariable String name, @RequestBody Roles body) {
        actor.require(Right.OPERATE);
        return changed(actor, name, () -> users.changeRoles(actor, name, NewUser.set(body.roles())));
    }

    @PostMapping("/{name}/email")
    UserView email(Actor actor, @PathVariable String name, @RequestBody Email body) {
        actor.require(Right.OPERATE);
        return changed(actor, name, () -> users.changeEmail(actor, name, body.email()));
    }

    @PostMapping("/{name}/disable")
    UserView disable(Actor actor, @PathVariable String name) {
        actor.require(Right.OPERATE);
        return changed(actor, name, () -> users.disable(actor, name));
    }

    @PostMapping("/{name}/enable")
    UserView enable(Actor actor, @PathVariable String name) {
        actor.require(Right.OPERATE);
        return changed(actor, name, () -> users.enable(actor, name));
    }

    private UserView changed(Actor actor, String name, Runnable change) {
        return asked(() -> {
            change.run();
            return users.find(actor, name);
        });
    }

    static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (Inadmissible wrong) {
            throw Problem.malformed("/" + wrong.field(), wrong.sentence());
        }
    }
}
