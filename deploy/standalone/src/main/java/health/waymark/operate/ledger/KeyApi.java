package health.waymark.operate.ledger;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.operate.Reasons;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyApi {
    /** @param reason stands in the log for ever */
    record Order(String reason) {}

    private final KeyChanges changes;

    KeyApi(KeyChanges changes) {
        this.changes = changes;
    }

    @PostMapping("/api/ledger/keys")
    @ResponseStatus(HttpStatus.ACCEPTED)
    KeyChanges.KeyChange rotate(Actor actor, @RequestBody Order order) {
        actor.require(Right.OPERATE);
        return changes.order(actor, Reasons.checked(order.reason()));
    }
}
