package health.waymark.standalone.postgres;

import health.waymark.standalone.data.DataDirectory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process to be killed: starts the database of the folder it is given and waits. */
final class HoldDatabase {

    private HoldDatabase() {}

    public static void main(String... arguments) throws InterruptedException {
        EmbeddedDatabase.start(DataDirectory.at(Path.of(arguments[0])));
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
