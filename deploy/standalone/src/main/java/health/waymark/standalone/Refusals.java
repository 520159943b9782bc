package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import java.net.SocketException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What can be said in one sentence is said so; only what nobody foresaw shows its stack. */
final class Refusals implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, @Nullable ParseResult parsed)
            throws Exception {
        String sentence = sentence(failure);
        if (sentence == null) {
            throw failure;
        }
        commandLine.getErr().println("waymark: " + sentence);
        return 1;
    }

    static @Nullable String sentence(Throwable failure) {
        var refused = StartupRefused.behind(failure);
        if (refused != null) {
            return refused.getMessage();
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PortInUseException inUse) {
                return HttpPort.inUse(String.valueOf(inUse.getPort()));
            }
            if (each instanceof InvalidConfigurationPropertyValueException invalid) {
                return "The value of " + invalid.getName() + " is invalid: " + invalid.getReason() + ".";
            }
            if (each instanceof BindException unreadable) {
                return unreadable(unreadable);
            }
            if (each instanceof SocketException
                    && String.valueOf(each.getMessage()).contains("already in use")) {
                return HttpPort.inUse("asked for");
            }
        }
        return null;
    }

    static String unreadable(BindException value) {
        Class<?> type = value.getTarget().getType().toClass();
        String wanted = Map.of(
                        DataSize.class, "a size such as 1MB",
                        Duration.class, "a time such as 30s or P1D",
                        LocalTime.class, "a time of day such as 20:00",
                        int.class, "a whole number",
                        long.class, "a whole number",
                        boolean.class, "true or false")
                .getOrDefault(type, "another value");
        return "The value of " + value.getName() + " cannot be read: it takes " + wanted + ".";
    }
}
