package health.waymark.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;

/**
 * Two writing processes whose commits dawdle, one processor that restarts and one that rebuilds all the while: each event
 * is seen, once, in order. {@link FrameworkDefaultsSkipTest} shows the same race lost on the framework's own store.
 */
class NoSkipTest {
    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 60;

    /** Keeps what it is given, in the order it came. */
    private static final class Witness implements EventMessageHandler {
        final List<Long> seen = new CopyOnWriteArrayList<>();

        @Override
        public Object handle(EventMessage<?> event) {
            seen.add(((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow());
            return event;
        }

        @Override
        public void prepareReset() {
            seen.clear();
        }
    }

    @Test
    void noProcessorSkipsOrRepeatsAnEventHoweverCommitsRace() throws Exception {
        try (LogFixture fixture = new LogFixture();
                PostgresEventStorage one = fixture.storage(Clock.systemUTC());
                PostgresEventStorage other = fixture.storage(Clock.systemUTC())) {
            SlowCommits.in(fixture.database, 15);
            LogStore store = new LogStore(one);
            Witness restarted = new Witness();
            Witness rebuilt = new Witness();
            PooledStreamingEventProcessor restarting = processor("restarting", restarted, store);
            PooledStreamingEventProcessor rebuilding = processor("rebuilding", rebuilt, store);
            restarting.start();
            rebuilding.start();

            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<Void>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(writer(i % 2 == 0 ? one : other)));
            }
            while (writing.stream().anyMatch(each -> !each.isDone())) {
                restarting.shutDown();
                restarting.start();
                rebuilding.shutDown();
                rebuilding.resetTokens();
                rebuilding.start();
            }
            for (Future<Void> each : writing) {
                each.get();
            }
            writers.shutdown();

            List<Long> all = LongStream.rangeClosed(1, (long) WRITERS * EVENTS_EACH)
                    .boxed()
                    .toList();
            Awaitility.await().untilAsserted(() -> {
                assertThat(restarted.seen).containsExactlyElementsOf(all);
                assertThat(rebuilt.seen).containsExactlyElementsOf(all);
            });
            restarting.shutDown();
            rebuilding.shutDown();
            store.shutDown();
        }
    }

    private static Callable<Void> writer(PostgresEventStorage storage) {
        return () -> {
            PlanId plan = LogFixture.plan();
            for (int sequence = 0; sequence < EVENTS_EACH; sequence++) {
                storage.appendEvents(LogFixture.event(plan, sequence));
            }
            return null;
        };
    }

    private static PooledStreamingEventProcessor processor(String name, EventMessageHandler handler, LogStore store) {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .sequencingPolicy(new FullConcurrencyPolicy())
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }
}
