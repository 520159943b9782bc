package health.waymark.standalone.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/**
 * The log as lines of JSON beside the data. Opened once the data directory is known to be ours and free: Spring would
 * open it before that, in a folder that may be anyone's.
 */
public final class LogFile implements AutoCloseable {

    private final RollingFileAppender<ILoggingEvent> appender;

    private LogFile(RollingFileAppender<ILoggingEvent> appender) {
        this.appender = appender;
    }

    /** Where the operator has configured a file of their own, this isn't called for. */
    public static boolean isWanted(Environment environment) {
        return !environment.containsProperty("logging.file.name")
                && !environment.containsProperty("logging.file.path")
                && !environment.containsProperty("logging.config")
                && LoggerFactory.getILoggerFactory() instanceof LoggerContext;
    }

    public static LogFile open(Path file, Environment environment) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getProperty("logging.structured.format.file", "ecs"));
        encoder.start();

        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("waymark-file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(size(environment, "max-file-size", "20MB"));
        rolling.setTotalSizeCap(size(environment, "total-size-cap", "1GB"));
        rolling.setMaxHistory(environment.getProperty("logging.logback.rollingpolicy.max-history", Integer.class, 30));
        rolling.start();

        appender.setRollingPolicy(rolling);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return new LogFile(appender);
    }

    private static FileSize size(Environment environment, String name, String usual) {
        return FileSize.valueOf(environment.getProperty("logging.logback.rollingpolicy." + name, usual));
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(appender);
        appender.stop();
    }
}
