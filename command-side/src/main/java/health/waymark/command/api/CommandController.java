package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.http.IdempotencyKey;
import health.waymark.plan.command.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One command a request, and the catalogue. */
@RestController
@RequestMapping("/api/commands")
class CommandController {
    private final CommandReader reader;
    private final Catalogue catalogue;

    CommandController(CommandReader reader, Catalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** Says what it produces so that a sender who accepts nothing of the kind is refused before anything is recorded. */
    @PostMapping(
            path = "/{type}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> send(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String type,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        byte[] sent = body == null ? new byte[0] : body;
        Answer answer = reader.receive(
                actor,
                type,
                sent,
                Preconditions.version(ifMatch),
                IdempotencyKey.of(key),
                read -> RefusedRequests.read(request, read));
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }

    @GetMapping
    List<Catalogue.Entry> catalogue(Actor actor) {
        actor.require(Right.LOOK_AROUND);
        return catalogue.entries();
    }

    @GetMapping("/{type}")
    Catalogue.Entry entry(Actor actor, @PathVariable String type) {
        actor.require(Right.LOOK_AROUND);
        return catalogue.entry(type);
    }
}
