package health.waymark.plan.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom a plan is for: a client or a group, by the clinic system's opaque id. Waymark is no patient registry. */
public record Subject(
        Type type,
        String id,
        String display,
        @Nullable LocalDate birthDate,
        @Nullable String sex) {
    public enum Type {
        CLIENT,
        GROUP
    }
}
