package health.waymark.access.cli;

import health.waymark.database.StartupRefused;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they may be, and what became of a change. */
final class Checked {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,250}");

    private Checked() {}

    static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new StartupRefused(
                    "A name takes up to 64 letters, digits and . _ @ -, and begins with a letter or digit.");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    static String organisation(String organisation) {
        if (organisation.isBlank() || organisation.length() > 200) {
            throw new StartupRefused("An organisation takes 1 to 200 characters.");
        }
        return organisation.strip();
    }

    static String email(String address) {
        if (!EMAIL.matcher(address).matches()) {
            throw new StartupRefused("An address is like dana@clinic.example.org.");
        }
        return address;
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
