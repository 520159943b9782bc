package health.waymark.standalone;

import health.waymark.database.DatabaseSettings;
import health.waymark.standalone.data.DataDirectory;
import health.waymark.standalone.postgres.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The embedded database for one command at the terminal: it stops with the command, however the command ends. */
final class BorrowedDatabase implements AutoCloseable {

    private final DataDirectory directory;
    private final Thread interrupted = new Thread(this::stop, "stop-database");
    private @Nullable EmbeddedDatabase database;

    BorrowedDatabase(DataDirectory directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /** An interruption waits until the server has started, and then stops it. */
    synchronized DatabaseSettings open() {
        var opened = EmbeddedDatabase.open(directory);
        database = opened;
        return opened.settings();
    }

    private synchronized void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException goingDown) {
            // then it runs, and finds nothing left to do
        }
    }
}
