package health.waymark.access.registry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What users and clients may be called and reached by, whoever writes it down: at the terminal, on a page, by program. */
public final class Admissible {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}<>,;\"]{1,64}@[^\\s@\\p{Cntrl}<>,;\"]{1,189}");

    private Admissible() {}

    /** Lower case: two people can't be told apart by a capital letter. */
    public static String name(String field, String name) {
        if (!NAME.matcher(name.strip()).matches()) {
            throw new Inadmissible(
                    field, "A name takes up to 64 letters, digits and . _ @ -, and begins with a letter or digit.");
        }
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public static String organisation(String organisation) {
        return line("organisation", "An organisation", organisation, 200);
    }

    /** What plans name somebody by. */
    public static String personId(String id) {
        return line("personId", "A person’s id", id, 100);
    }

    public static @Nullable String display(@Nullable String display) {
        return left(display) ? null : line("display", "A name to be read", display, 200);
    }

    public static @Nullable String credential(@Nullable String credential) {
        return left(credential) ? null : line("credential", "A credential", credential, 100);
    }

    public static @Nullable String email(@Nullable String email) {
        String address = email == null ? "" : email.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (!EMAIL.matcher(address).matches()) {
            throw new Inadmissible("email", "An address is like dana@clinic.example.org.");
        }
        return address;
    }

    /** Nobody comes in as nothing. */
    public static <T> Set<T> some(String field, Set<T> chosen) {
        if (chosen.isEmpty()) {
            throw new Inadmissible(field, "Choose one at least.");
        }
        return chosen;
    }

    private static boolean left(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String line(String field, String what, @Nullable String text, int longest) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty() || line.length() > longest) {
            throw new Inadmissible(field, what + " takes 1 to " + longest + " characters.");
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            throw new Inadmissible(field, what + " takes no control characters.");
        }
        return line;
    }
}
