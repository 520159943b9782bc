package health.waymark.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        UUID jobId,
        String kind,
        JobStatus status,
        Progress progress,
        List<Finding> findings,
        @Nullable JsonNode result) {
    /** @param total 0 until it is known */
    public record Progress(long done, long total) {}
}
