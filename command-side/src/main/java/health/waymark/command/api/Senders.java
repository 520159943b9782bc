package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.access.ActorProvenance;
import health.waymark.eventlog.AnswerKey;
import health.waymark.plan.command.Sent;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Provenance;
import org.jspecify.annotations.Nullable;

/** Turns whoever asks into what is recorded of them. Nothing here comes out of a command's body. */
public final class Senders {
    private final String version;

    /** @param version this Waymark's, as it is recorded with every event */
    public Senders(String version) {
        this.version = version;
    }

    /**
     * @param key the idempotency key, where one was given
     * @param bodyHash SHA-256 of the body's canonical JSON; there when the key is
     */
    public Sent sent(
            Actor actor, String commandType, @Nullable Long ifMatch, @Nullable String key, byte @Nullable [] bodyHash) {
        AnswerKey answerKey =
                key == null ? null : new AnswerKey(actor.organisation() + "/" + actor.id(), commandType, key);
        return new Sent(provenance(actor), person(actor), ifMatch, answerKey, bodyHash);
    }

    public Provenance provenance(Actor actor) {
        return ActorProvenance.of(actor, version);
    }

    private static Person person(Actor actor) {
        String onBehalfOf = actor.onBehalfOf();
        if (onBehalfOf != null) {
            return new Person(onBehalfOf, onBehalfOf, null);
        }
        health.waymark.access.Person person = actor.person();
        if (person == null) {
            return new Person(actor.id(), actor.name(), null);
        }
        String display = person.display();
        return new Person(person.id(), display == null ? actor.name() : display, person.credential());
    }
}
