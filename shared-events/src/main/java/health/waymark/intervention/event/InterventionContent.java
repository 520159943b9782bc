package health.waymark.intervention.event;

import health.waymark.plan.event.Responsible;
import org.jspecify.annotations.Nullable;

/** What an intervention says. In a revision: the fields that change, null where nothing does. */
public record InterventionContent(
        @Nullable String description,
        @Nullable String modality,
        @Nullable String frequency,
        @Nullable String duration,
        @Nullable Responsible responsible) {}
