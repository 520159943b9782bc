package health.waymark.standalone.data;

import health.waymark.database.StartupRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code waymark.json}: this folder is Waymark's, laid out in this format, and its time runs like this. */
record Marker(
        int format,
        Instant created,
        String waymark,
        @Nullable Timekeeping time) {

    static final String FILE = "waymark.json";
    private static final int FORMAT = 1;

    static Marker now(Timekeeping time) {
        return new Marker(FORMAT, Instant.now(), WaymarkVersion.current(), time);
    }

    Timekeeping timekeeping() {
        return time == null ? Timekeeping.REAL : time;
    }

    Marker with(Timekeeping changed) {
        return new Marker(format, created, waymark, changed);
    }

    static Marker read(Path file) {
        try {
            return PrivateFile.read(file, Marker.class);
        } catch (IOException e) {
            throw new StartupRefused("The file " + file + " is damaged: restore the data directory from a backup.", e);
        }
    }

    void mustBeReadable(Path directory) {
        if (format > FORMAT) {
            throw new StartupRefused("The data directory " + directory + " was made by a newer Waymark (" + waymark
                    + "): start that version or a later one.");
        }
    }
}
