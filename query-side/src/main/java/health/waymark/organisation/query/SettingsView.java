package health.waymark.organisation.query;

import health.waymark.operate.event.RetentionPeriod;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds in an organisation.
 *
 * @param caseloadPrivacy whether clinicians break the glass to open other clinicians' plans
 * @param retention how long plans are kept; none: nothing ever becomes erasable
 * @param decisions how it came to hold, the latest first
 */
public record SettingsView(
        boolean caseloadPrivacy,
        @LeftOutWhenAbsent @Nullable RetentionPeriod retention,
        List<Decision> decisions) {

    /** @param by the name of whoever decided; {@code actorId} is the person's id */
    public record Decision(
            long position,
            Instant recordedAt,
            String words,
            @LeftOutWhenAbsent @Nullable String reason,
            String actorId,
            String by) {}
}
