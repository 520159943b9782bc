package health.waymark.standalone;

import health.waymark.standalone.data.DataDirectory;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** A Waymark within this process, on a free port of the loopback, for as long as a command needs one. */
public final class TemporaryWaymark implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private TemporaryWaymark(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Whether a process has the data for itself. */
    public static boolean isOn(DataDirectory directory) {
        if (!directory.prepared()) {
            return false;
        }
        var lock = directory.tryLock();
        if (lock == null) {
            return true;
        }
        lock.close();
        return false;
    }

    public static TemporaryWaymark start(DataDirectory directory) {
        return new TemporaryWaymark(Serve.start(
                List.of("--server.port=0", "--server.address=127.0.0.1", "--waymark.data-dir=" + directory.path())));
    }

    public String address() {
        return StartMessage.address(context.getEnvironment());
    }

    @Override
    public void close() {
        context.close();
    }
}
