package health.waymark.access.cli;

import health.waymark.access.registry.Secrets;
import health.waymark.database.StartupRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A password or client secret on its way in: made up here and shown once, or read from standard input. */
record Secret(String text, boolean madeUp) {

    private static final int SHORTEST = 12;
    /** What bcrypt looks at. */
    private static final int LONGEST_BYTES = 72;

    static Secret of(boolean fromStandardInput) {
        return fromStandardInput ? new Secret(read(), false) : new Secret(Secrets.random(), true);
    }

    /** What is said of it at the terminal. */
    String told(String kind) {
        return madeUp ? kind + " (shown this once): " + text : kind + " taken from standard input.";
    }

    private static String read() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null
                    || line.length() < SHORTEST
                    || line.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
                throw new StartupRefused("A secret takes one line of " + SHORTEST + " characters to " + LONGEST_BYTES
                        + " bytes on standard input.");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
