package health.waymark.plan.command;

import health.waymark.eventlog.AnswerKey;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Provenance;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows about a command beside its body.
 *
 * @param person who acts in the end: the user, or whom a system acts for
 * @param ifMatch the version the sender has seen, where it said so
 * @param key the sender's idempotency key with its scope
 * @param bodyHash SHA-256 of the body's canonical JSON; there when the key is
 * @param passage what lies between the sender and the plan
 */
public record Sent(
        Provenance by,
        Person person,
        @Nullable Long ifMatch,
        @Nullable AnswerKey key,
        byte @Nullable [] bodyHash,
        Passage passage) {
    private static final String ENTRY = "sent";

    /** From somebody to whom every plan of theirs is open. */
    public Sent(
            Provenance by, Person person, @Nullable Long ifMatch, @Nullable AnswerKey key, byte @Nullable [] bodyHash) {
        this(by, person, ifMatch, key, bodyHash, Passage.OPEN);
    }

    /** The same, with something to pass on the way to the plan. */
    public Sent through(Passage way) {
        return new Sent(by, person, ifMatch, key, bodyHash, way);
    }

    public MetaData toMetaData() {
        return MetaData.with(ENTRY, this);
    }

    static Sent with(Message<?> message) {
        if (message.getMetaData().get(ENTRY) instanceof Sent sent) {
            return sent;
        }
        throw new IllegalArgumentException("A command travels with who sent it.");
    }

    void requireVersion(long current) {
        if (ifMatch != null && ifMatch != current) {
            throw new StalePlan(current);
        }
    }
}
