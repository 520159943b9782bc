package health.waymark.delivery.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.delivery.gate.NotificationGate;
import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.http.StrictJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is signed in, about themselves. */
@RestController
@RequestMapping("/api/notification-settings")
class NotificationApi {
    private final NotificationGate gate;
    private final StrictJson json;

    NotificationApi(NotificationGate gate, StrictJson json) {
        this.gate = gate;
        this.json = json;
    }

    @GetMapping
    NotificationSettings settings(Actor actor) {
        return gate.of(actor);
    }

    @PutMapping
    NotificationSettings change(Actor actor, @RequestBody byte[] body) {
        actor.require(Right.BE_REMINDED);
        return gate.change(actor, json.read(body, NotificationSettings.class));
    }
}
