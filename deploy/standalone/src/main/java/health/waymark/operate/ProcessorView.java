package health.waymark.operate;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.processing.LogProcessor;
import health.waymark.processing.PositionTokens;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A processor that follows the log, as this process sees it.
 *
 * @param position every event up to here is accounted for
 * @param head the log's last position
 * @param behind what lies between the two
 * @param ageSeconds of the oldest event between the two; 0 where there is none
 */
public record ProcessorView(
        String name,
        boolean running,
        boolean inTrouble,
        long position,
        long head,
        long behind,
        long ageSeconds,
        List<Part> segments) {

    /** @param process which one is at it; none where it was just given up */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(int segment, long position, @Nullable String process, Instant claimedAt) {

        static Part of(PositionTokens.Part part) {
            return new Part(part.segment(), part.position(), part.process(), part.claimedAt());
        }
    }

    /** Who is at it, each once; for people. */
    public List<String> processes() {
        return segments.stream()
                .map(Part::process)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static ProcessorView of(LogProcessor processor, long head, long ageSeconds) {
        long position = processor.position();
        long latest = Math.max(head, position);
        return new ProcessorView(
                processor.name(),
                processor.isRunning(),
                processor.inTrouble(),
                position,
                latest,
                latest - position,
                ageSeconds,
                processor.parts().stream().map(Part::of).toList());
    }
}
