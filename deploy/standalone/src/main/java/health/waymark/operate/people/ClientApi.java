package health.waymark.operate.people;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clients by program. */
@RestController
@RequestMapping("/api/clients")
class ClientApi {
    /** @param scopes commands, plans, audit, analytics, metrics */
    record NewClient(String id, List<String> scopes) {}

    /** @param secret shown this once */
    record WithSecret(ClientView client, String secret) {}

    private final ClientBook clients;

    ClientApi(ClientBook clients) {
        this.clients = clients;
    }

    @GetMapping
    List<ClientView> clients(Actor actor) {
        actor.require(Right.OPERATE);
        return clients.all(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WithSecret add(Actor actor, @RequestBody NewClient body) {
        actor.require(Right.OPERATE);
        String secret = UserApi.asked(() -> clients.add(actor, body.id(), body.scopes()));
        return new WithSecret(clients.find(actor, body.id()), secret);
    }

    @PostMapping("/{id}/secret")
    WithSecret secret(Actor actor, @PathVariable String id) {
        actor.require(Right.OPERATE);
        String secret = clients.newSecret(actor, id);
        return new WithSecret(clients.find(actor, id), secret);
    }

    @PostMapping("/{id}/disable")
    ClientView disable(Actor actor, @PathVariable String id) {
        actor.require(Right.OPERATE);
        clients.disable(actor, id, true);
        return clients.find(actor, id);
    }

    @PostMapping("/{id}/enable")
    ClientView enable(Actor actor, @PathVariable String id) {
        actor.require(Right.OPERATE);
        clients.disable(actor, id, false);
        return clients.find(actor, id);
    }
}
