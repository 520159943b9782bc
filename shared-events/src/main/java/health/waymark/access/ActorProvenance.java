package health.waymark.access;

import health.waymark.http.Correlation;
import health.waymark.plan.event.Provenance;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is recorded of whoever asks. Nothing here comes out of a body. */
public final class ActorProvenance {
    private static final String APPLICATION = "waymark";

    private ActorProvenance() {}

    /** @param version this Waymark's */
    public static Provenance of(Actor actor, String version) {
        UUID commandId = UUID.randomUUID();
        String correlation = Correlation.current();
        Person person = actor.person();
        return new Provenance(
                person == null ? actor.id() : person.id(),
                actor.name(),
                role(actor, person),
                actor.onBehalfOf(),
                actor.organisation(),
                APPLICATION,
                version,
                actor.purposeOfUse().name(),
                null,
                null,
                commandId,
                correlation == null ? commandId.toString() : correlation,
                commandId.toString());
    }

    private static String role(Actor actor, @Nullable Person person) {
        if (actor.kind() == Actor.Kind.CLIENT) {
            return Provenance.SYSTEM;
        }
        String roles = actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        return person == null || person.credential() == null ? roles : roles + " (" + person.credential() + ")";
    }
}
