package health.waymark.evidence;

import health.waymark.evidence.event.AccessKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On what a controller answers with something of the record: that it was looked at is recorded (ADR 0022). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Opens {
    AccessKind value();
}
