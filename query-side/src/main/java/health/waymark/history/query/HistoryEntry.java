package health.waymark.history.query;

import health.waymark.eventlog.EventTypes;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanEvents;
import health.waymark.query.LeftOutWhenAbsent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event about a plan for whoever asks what happened.
 *
 * @param version the plan's version with this event; what lies beside the plan shares it with the plan's own event
 * @param lifecycle its ISO 21089 code
 * @param late recorded more than 24 hours after the fact
 * @param words what happened, in one sentence or two
 */
public record HistoryEntry(
        UUID id,
        long position,
        long version,
        String type,
        String lifecycle,
        Instant recordedAt,
        Instant effectiveAt,
        boolean late,
        Actor actor,
        String purposeOfUse,
        @LeftOutWhenAbsent @Nullable Reason reason,
        String words,
        List<Change> changes,
        UUID commandId,
        String correlationId) {

    static final Set<String> BESIDE =
            PlanEvents.BESIDE.stream().map(EventTypes::name).collect(Collectors.toSet());

    /** Whether it moved the plan's version; what lies beside the plan falls on one. */
    public boolean own() {
        return !BESIDE.contains(type);
    }

    /** Whether it puts right what was recorded before. */
    public boolean corrects() {
        return Glimpse.CORRECT.contains(type);
    }

    /** Its words for who tells the reason beside them. */
    public String wordsAlone() {
        String why = Say.because(reason);
        return words.endsWith(why) ? words.substring(0, words.length() - why.length()) : words;
    }

    /** @param onBehalfOf whom the actor said it acts for */
    public record Actor(
            String id,
            String name,
            String role,
            @LeftOutWhenAbsent @Nullable String onBehalfOf) {}
}
