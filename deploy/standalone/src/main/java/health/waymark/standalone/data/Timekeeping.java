package health.waymark.standalone.data;

import health.waymark.database.StartupRefused;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How time runs in a data directory. Decided when it is made, for ever: records that were never meant to be true must
 * not mix with those that are.
 *
 * @param ahead how far the engine's clock runs ahead of real time; zero but in a rehearsal
 */
public record Timekeeping(Kind kind, Duration ahead) {

    /** What a directory is for. */
    public enum Kind {
        RECORD,
        REHEARSAL,
        DEMO
    }

    public static final Timekeeping REAL = new Timekeeping(Kind.RECORD, Duration.ZERO);
    public static final Timekeeping DEMO = new Timekeeping(Kind.DEMO, Duration.ZERO);

    public static Timekeeping rehearsal(Duration ahead) {
        return new Timekeeping(Kind.REHEARSAL, ahead);
    }

    /** What follows from what was, when a start asks for something; asking for nothing changes nothing. */
    Timekeeping then(Timekeeping asked, Path directory) {
        if (asked.kind == Kind.RECORD) {
            return this;
        }
        if (asked.kind != kind) {
            throw new StartupRefused("The data directory " + directory + " " + purpose()
                    + ": choose a new one with --waymark.data-dir.");
        }
        if (asked.ahead.compareTo(ahead) < 0) {
            throw new StartupRefused("The clock of " + directory + " has run " + ahead
                    + " ahead and cannot go back to " + asked.ahead
                    + ": name at least as much with --waymark.rehearsal.clock-offset.");
        }
        return asked;
    }

    private String purpose() {
        return switch (kind) {
            case RECORD -> "is for real records, and neither rehearsal nor demonstration can begin in it";
            case REHEARSAL -> "is for rehearsals";
            case DEMO -> "is a demonstration";
        };
    }
}
