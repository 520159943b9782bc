package health.waymark.eventlog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The chain from every revision ever written to the one of today. */
final class Upcasters {
    /** All there are, one line each, in the order they came to be. */
    static final List<Upcaster> ALL = List.of(
            // Revision 1 knew no guardians: whoever had not signed was the client.
            new Upcaster("NonSignatureDocumented", 1, payload -> payload.put("role", "CLIENT")));

    private record Step(String event, int from) {}

    private final Map<Step, Upcaster> byStep;

    Upcasters(List<Upcaster> upcasters) {
        byStep = upcasters.stream()
                .collect(Collectors.toMap(up -> new Step(up.event(), up.from()), Function.identity()));
    }

    void lift(String event, int from, int to, ObjectNode payload) {
        for (int revision = from; revision < to; revision++) {
            Upcaster upcaster = byStep.get(new Step(event, revision));
            if (upcaster == null) {
                throw new UnreadableEvent(event, revision, "no upcaster leads on from this revision");
            }
            upcaster.step().lift(payload);
        }
    }
}
