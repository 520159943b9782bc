package health.waymark.live.query;

import health.waymark.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Everybody who has a page open here, told of what came into the views as soon as it has. */
final class Viewers implements SmartLifecycle {
    /** Beyond it a viewer is told that something changed, not what. */
    private static final long FAR = 10_000;

    /** How often to look for what other processes brought into the views. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration STIR = Duration.ofSeconds(15);

    /** After it a viewer comes anew, and whoever may no longer see anything doesn't come in. */
    static final Duration STAY = Duration.ofMinutes(1);

    private static final int SENDERS = 4;
    private static final Logger log = LoggerFactory.getLogger(Viewers.class);

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Projections projections;
    private final News news;
    private final Clock clock;
    private final ExecutorService senders =
            Executors.newFixedThreadPool(SENDERS, new CustomizableThreadFactory("live-sender-"));
    private volatile boolean running;
    private boolean troubled;

    Viewers(Projections projections, News news, Clock clock, MeterRegistry registry) {
        this.projections = projections;
        this.news = news;
        this.clock = clock;
        Gauge.builder("waymark.live.viewers", viewers, Set::size)
                .description("Open pages that are told of changes")
                .register(registry);
    }

    int count() {
        return viewers.size();
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
    }

    void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::watch, "live");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (running) {
            long batches = projections.batches();
            try {
                if (!viewers.isEmpty()) {
                    round();
                }
                troubled = false;
            } catch (RuntimeException trouble) {
                if (!troubled) {
                    log.warn(
                            "Open pages aren't told of changes for the moment: {}",
                            trouble.getClass().getName());
                }
                troubled = true;
            }
            projections.awaitBatch(batches, LOOK);
        }
    }

    private void round() {
        long upTo = projections.position();
        Instant now = clock.instant();
        Map<Long, List<Viewer>> behind = viewers.stream()
                .filter(viewer -> viewer.ready() && viewer.seen() < upTo)
                .collect(Collectors.groupingBy(Viewer::seen));
        behind.forEach((seen, all) -> {
            if (upTo - seen > FAR) {
                all.forEach(viewer -> viewer.tellOfMuch(upTo, now, senders));
            } else {
                List<PlanNews> between = news.between(seen, upTo);
                all.forEach(viewer -> viewer.tell(upTo, between, now, senders));
            }
        });
        viewers.forEach(viewer -> {
            if (viewer.since().plus(STAY).isBefore(now)) {
                viewer.end();
            } else if (viewer.toldAt().plus(STIR).isBefore(now)) {
                viewer.stir(now, senders);
            }
        });
    }

    /** Before the server waits for its requests to end: these end only when told to. */
    @Override
    public void stop() {
        running = false;
        viewers.forEach(Viewer::end);
        senders.shutdown();
        try {
            if (!senders.awaitTermination(1, TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
