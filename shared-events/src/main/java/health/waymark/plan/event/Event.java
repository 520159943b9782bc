package health.waymark.plan.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an event is called in the log and everywhere outside, whatever its class is called (ADR 0005). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Event {
    String name();

    /** Rises when the shape changes; an upcaster then lifts the older revisions. */
    int revision();

    Lifecycle lifecycle();
}
