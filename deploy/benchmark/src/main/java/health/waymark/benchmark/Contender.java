package health.waymark.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** Something that callers do over and over, each as soon as it was answered. */
interface Contender {
    String name();

    /** Before each measurement: everything as new, so that no round finds longer streams than the one before. */
    void prepare() throws Exception;

    Caller caller() throws Exception;

    /** One caller, with what it needs for itself. */
    interface Caller extends AutoCloseable {
        /** Does it once; returns how many rows or commands are durable now. */
        int call() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }
}
