package health.waymark.standalone.log;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints where something failed. Exceptions' own texts stay out: drivers and parsers quote what they choked on. Only
 * those that speak of the machine or of the configuration are told.
 */
public final class WithheldTexts implements StackTracePrinter {

    private static final List<Class<?>> OF_THE_MACHINE =
            List.of(SocketException.class, UnknownHostException.class, FileSystemException.class);

    private static final List<String> OF_THE_CONFIGURATION = List.of(
            "health.waymark.database.StartupRefused",
            "org.springframework.beans.factory.",
            "org.springframework.boot.",
            "org.flywaydb.");

    private static final StandardStackTracePrinter PRINTER =
            StandardStackTracePrinter.rootLast().withFormatter(WithheldTexts::head);

    /** Called by name, by whatever reads the configuration of structured logs. */
    public WithheldTexts() {}

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        PRINTER.printStackTrace(thrown, out);
    }

    private static String head(Throwable thrown) {
        String name = thrown.getClass().getName();
        boolean harmless = OF_THE_MACHINE.stream().anyMatch(type -> type.isInstance(thrown))
                || OF_THE_CONFIGURATION.stream().anyMatch(name::startsWith);
        return harmless && thrown.getMessage() != null ? name + ": " + thrown.getMessage() : name;
    }
}
