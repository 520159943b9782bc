package health.waymark.fhir.command;

import health.waymark.plan.event.Person;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An Observation that scores a goal. */
record Score(
        Resource observation,
        Scale scale,
        BigDecimal value,
        Instant at,
        @Nullable Person rater,
        @Nullable String session) {}
