package health.waymark.delivery.command;

import health.waymark.plan.state.PlanState;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.ReminderKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mail says of one reminder: of the client their initials, and where to read on.
 *
 * @param to whom the record names
 * @param about the initials
 */
record Letter(String address, Recipient to, ReminderKind kind, String about, String path) {
    private static final int INITIALS = 3;

    static Letter of(Outstanding what, Recipient to, String address) {
        return new Letter(
                address,
                to,
                what.reminder().issued().kind(),
                initials(what.plan()),
                "/plans/" + what.plan().id());
    }

    private static String initials(PlanState plan) {
        String name = plan.drafting().subject().display();
        String initials = Stream.of(name.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(INITIALS)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))) + ".")
                .collect(Collectors.joining(" "));
        return initials.isEmpty() ? "a client" : initials;
    }
}
