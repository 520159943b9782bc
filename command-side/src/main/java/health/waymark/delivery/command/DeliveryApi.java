package health.waymark.delivery.command;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.Problem;
import health.waymark.http.StrictJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries over HTTP. */
@RestController
class DeliveryApi {
    private static final int A_PAGE = 100;
    private static final int LARGEST = 1_000;
    private static final int LAST = 1_000_000;

    private final Deliveries deliveries;
    private final StrictJson json;

    DeliveryApi(Deliveries deliveries, StrictJson json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    @GetMapping("/api/deliveries")
    DeliveryList deliveries(
            Actor actor,
            @RequestParam DeliveryState state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        actor.require(Right.OPERATE);
        return deliveries.in(
                state,
                actor,
                within("page", 0, LAST, page == null ? 0 : page),
                within("size", 1, LARGEST, size == null ? A_PAGE : size));
    }

    @PostMapping("/api/deliveries/{deliveryId}/resend")
    DeliveryView resend(Actor actor, @PathVariable UUID deliveryId) {
        return deliveries.resend(deliveryId, actor);
    }

    /** @param reason why nobody need hear of it any longer */
    record Discarding(String reason) {}

    @PostMapping("/api/deliveries/{deliveryId}/discard")
    DeliveryView discard(Actor actor, @PathVariable UUID deliveryId, @RequestBody byte[] body) {
        actor.require(Right.OPERATE);
        return deliveries.discard(deliveryId, json.read(body, Discarding.class).reason(), actor);
    }

    private static int within(String name, int least, int most, int value) {
        if (value < least || value > most) {
            throw Problem.malformed("Parameter '" + name + "' lies between " + least + " and " + most + ".");
        }
        return value;
    }
}
