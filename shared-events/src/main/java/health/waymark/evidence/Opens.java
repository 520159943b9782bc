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

    /** Whether it comes again for each step of one look: then what was asked for beside the plan is left out. */
    boolean inSteps() default false;
}
