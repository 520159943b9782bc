package health.waymark.access.cli;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import java.util.Set;

/** Whoever has the machine, under the name that its operating system has for them. */
public final class Terminal {
    private static final String KIND = "terminal";

    private Terminal() {}

    /** They act for the organisation that what they change belongs to: its administrators find it in their log. */
    public static Actor of(String organisation) {
        String user = System.getProperty("user.name", "").strip();
        // In a container the running number often has no name; Java then says a question mark.
        boolean known = !user.isEmpty() && !user.equals("?");
        return new Actor(
                known ? KIND + ":" + user : KIND,
                (known ? user : "Somebody") + " at the terminal",
                Actor.Kind.TERMINAL,
                Set.of(),
                Set.of(),
                organisation,
                null,
                null,
                PurposeOfUse.HSYSADMIN);
    }
}
