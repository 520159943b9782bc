package health.waymark.organisation.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.StrictJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's settings over HTTP. */
@RestController
@RequestMapping("/api/organisation/settings")
class SettingsApi {
    private final SettingsBook book;
    private final StrictJson json = new StrictJson();

    SettingsApi(SettingsBook book) {
        this.book = book;
    }

    @GetMapping
    SettingsView settings(Actor actor) {
        return book.of(actor);
    }

    @PutMapping
    SettingsView change(Actor actor, @RequestBody byte[] body) {
        actor.require(Right.SET_POLICY);
        return book.change(actor, json.read(body, SettingsChange.class));
    }
}
