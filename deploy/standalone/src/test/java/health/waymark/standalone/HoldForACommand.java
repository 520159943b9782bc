package health.waymark.standalone;

import health.waymark.standalone.data.DataDirectory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process to be interrupted: a command at the terminal, in the midst of its work on the database. */
public final class HoldForACommand {

    private HoldForACommand() {}

    public static void main(String... arguments) throws InterruptedException {
        try (var database =
                new BorrowedDatabase(DataDirectory.at(Path.of(arguments[0])).mustHoldWaymark())) {
            database.open();
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }
}
