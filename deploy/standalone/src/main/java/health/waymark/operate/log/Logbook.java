package health.waymark.operate.log;

import health.waymark.access.Actor;
import health.waymark.access.Person;
import health.waymark.eventlog.OperatorLog;
import health.waymark.http.Correlation;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.event.Provenance;
import health.waymark.plan.event.Reason;
import health.waymark.standalone.data.WaymarkVersion;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where each thing that an operator does is entered before they are told that it is done. */
public final class Logbook {
    private static final String SYSTEM_ADMINISTRATION = "HSYSADMIN";

    private final OperatorLog log;

    public Logbook(OperatorLog log) {
        this.log = log;
    }

    /** Returns the entry's place in the log. */
    public long enter(Actor actor, OperatorEvent event) {
        return log.append(event, by(actor));
    }

    public long enter(Actor actor, OperatorEvent event, String reason) {
        return log.append(event, by(actor).withReason(new Reason(null, reason)));
    }

    private static Provenance by(Actor actor) {
        UUID id = UUID.randomUUID();
        String correlation = Correlation.current();
        Person person = actor.person();
        return new Provenance(
                person == null ? actor.id() : person.id(),
                actor.name(),
                role(actor),
                actor.onBehalfOf(),
                actor.organisation(),
                "waymark",
                WaymarkVersion.current(),
                SYSTEM_ADMINISTRATION,
                null,
                null,
                id,
                correlation == null ? id.toString() : correlation,
                id.toString());
    }

    private static String role(Actor actor) {
        return actor.kind() == Actor.Kind.TERMINAL
                ? actor.kind().name()
                : actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
