package health.waymark.operate.rebuild;

import health.waymark.job.Job;
import health.waymark.job.StartedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last rebuild, as its page shows it.
 *
 * @param rate plans a second so far
 * @param result what came of it; nothing before it is completed
 */
record LatestRebuild(
        Job job, StartedJob started, long rate, @Nullable Rebuilt result) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LatestRebuild of(Job job, StartedJob started, Instant now) {
        Instant until = started.endedAt() == null ? now : started.endedAt();
        long millis = Math.max(1, Duration.between(started.createdAt(), until).toMillis());
        return new LatestRebuild(
                job,
                started,
                job.progress().done() * 1_000 / millis,
                result(job).orElse(null));
    }

    /** What came of it; nothing unless it was completed. */
    static Optional<Rebuilt> result(Job job) {
        return Optional.ofNullable(job.result()).map(result -> JSON.treeToValue(result, Rebuilt.class));
    }

    public boolean underWay() {
        return !job.status().ended();
    }
}
