package health.waymark.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list: what it is and how far, not what it found.
 *
 * @param owner the id of who started it
 * @param findings how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartedJob(
        UUID jobId,
        String kind,
        String owner,
        JobStatus status,
        boolean cancelAsked,
        Job.Progress progress,
        long findings,
        Instant createdAt,
        @Nullable Instant endedAt) {}
