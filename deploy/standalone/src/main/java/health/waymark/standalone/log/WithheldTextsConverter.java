package health.waymark.standalone.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** {@code %withheld} in a pattern: a stack as {@link WithheldTexts} prints it. */
public final class WithheldTextsConverter extends ThrowableProxyConverter {

    private static final WithheldTexts TEXTS = new WithheldTexts();

    /** Called by name, out of logback-spring.xml. */
    public WithheldTextsConverter() {}

    @Override
    protected String throwableProxyToString(IThrowableProxy proxy) {
        return proxy instanceof ThrowableProxy known
                ? TEXTS.printStackTraceToString(known.getThrowable())
                : proxy.getClassName() + System.lineSeparator();
    }
}
