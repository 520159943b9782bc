package health.waymark.rig;

import health.waymark.rig.target.Application;
import health.waymark.rig.target.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;

/** Who dies, all of them by SIGKILL. */
public enum Killing {
    /** Waymark; its PostgreSQL is left behind without it. */
    APPLICATION(true),
    /** Both. */
    EVERYTHING(true),
    /** All processes of PostgreSQL; Waymark starts it again. */
    DATABASE(false),
    /** PostgreSQL's first process. */
    POSTMASTER(false),
    /** One process of PostgreSQL that serves a connection: PostgreSQL ends all the others and recovers. */
    BACKEND(false);

    private final boolean application;

    Killing(boolean application) {
        this.application = application;
    }

    /** Whether Waymark has to be started again. */
    boolean endsTheApplication() {
        return application;
    }

    void strike(Application waymark, Database database, Random random)
            throws IOException, SQLException, InterruptedException {
        switch (this) {
            case APPLICATION -> waymark.kill();
            case EVERYTHING -> {
                database.kill();
                waymark.kill();
            }
            case DATABASE -> database.kill();
            case POSTMASTER -> database.killPostmaster();
            case BACKEND -> database.killBackend(random.nextInt(1_000));
        }
    }

    /** Waymark as often as its database. */
    static Killing any(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> APPLICATION;
            case 3, 4 -> EVERYTHING;
            case 5, 6 -> DATABASE;
            case 7 -> POSTMASTER;
            default -> BACKEND;
        };
    }
}
