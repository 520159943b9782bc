package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.Timekeeping;
import org.springframework.core.env.Environment;

/** {@code waymark.event-store}: where the record is kept. */
final class EventStores {
    private static final String AXON_SERVER = "axon-server";

    private EventStores() {}

    static boolean isAxonServer(Environment environment) {
        return chosen(environment).equals(AXON_SERVER);
    }

    static void check(Environment environment, Timekeeping asked) {
        String store = chosen(environment);
        if (store.equals(AXON_SERVER)) {
            if (!asked.equals(Timekeeping.REAL)) {
                // An Axon Server carries no mark that would keep rehearsal and record apart.
                throw new StartupRefused("Rehearsals and demonstrations keep their events in the embedded database"
                        + " only: leave out --waymark.event-store.");
            }
        } else if (!store.equals("postgresql")) {
            throw new StartupRefused(
                    "There is no event store '" + store + "': --waymark.event-store is postgresql or axon-server.");
        }
    }

    private static String chosen(Environment environment) {
        return environment.getProperty("waymark.event-store", "postgresql");
    }
}
