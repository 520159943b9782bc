package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** {@code waymark.sides}: both in one process, or one of two services on a common database. */
enum Sides {
    BOTH,
    COMMAND,
    QUERY;

    static Sides of(Environment environment) {
        String asked = environment.getProperty("waymark.sides", "both");
        for (Sides each : values()) {
            if (each.name().equals(asked.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new StartupRefused("There is no side '" + asked + "': --waymark.sides is both, command or query.");
    }

    boolean includesCommands() {
        return this != QUERY;
    }

    boolean includesQueries() {
        return this != COMMAND;
    }
}
