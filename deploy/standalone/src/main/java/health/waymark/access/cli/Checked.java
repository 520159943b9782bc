package health.waymark.access.cli;

import health.waymark.access.Person;
import health.waymark.access.registry.Admissible;
import health.waymark.access.registry.Inadmissible;
import health.waymark.database.StartupRefused;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names as they may be, and what became of a change. */
final class Checked {

    private Checked() {}

    static String name(String name) {
        return said(() -> Admissible.name("name", name));
    }

    static String organisation(String organisation) {
        return said(() -> Admissible.organisation(organisation));
    }

    static Person person(String id, @Nullable String display, @Nullable String credential) {
        return said(() ->
                new Person(Admissible.personId(id), Admissible.display(display), Admissible.credential(credential)));
    }

    static Optional<String> email(@Nullable String email) {
        return said(() -> Optional.ofNullable(Admissible.email(email)));
    }

    private static <T> T said(Supplier<T> checked) {
        try {
            return checked.get();
        } catch (Inadmissible wrong) {
            throw new StartupRefused(wrong.sentence());
        }
    }

    static void added(boolean done, String what) {
        if (!done) {
            throw new StartupRefused(what + " is there already: choose another name.");
        }
    }

    static void found(boolean done, String what) {
        if (!done) {
            throw new StartupRefused("There is no " + what + ".");
        }
    }
}
