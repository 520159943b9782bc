package health.waymark.standalone;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from logging a stack for what {@link Refusals} says in a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietRefusals implements SpringBootExceptionReporter {

    QuietRefusals() {}

    @Override
    public boolean reportException(Throwable failure) {
        return Refusals.sentence(failure) != null;
    }
}
