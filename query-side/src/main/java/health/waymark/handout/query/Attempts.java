package health.waymark.handout.query;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One attempt at a place at a time, and none for longer than it may take: what hangs there keeps nothing else waiting. */
final class Attempts {
    private final Duration longest;
    private final Set<String> going = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread named = new Thread(work, "ledger-hand-out");
        named.setDaemon(true);
        return named;
    });

    Attempts(Duration longest) {
        this.longest = longest;
    }

    <T extends @Nullable Object> T at(Target target, Callable<T> attempt) throws NotHandedOut {
        if (!going.add(target.name())) {
            throw NotHandedOut.because("An earlier attempt still hangs at " + target.place()
                    + ": see whether it answers at all. If it does, and this goes on, start Waymark again.");
        }
        Future<T> result = threads.submit(() -> {
            try {
                return attempt.call();
            } finally {
                going.remove(target.name());
            }
        });
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            result.cancel(true);
            throw NotHandedOut.because(target.place() + " didn't come to an end within " + longest.toSeconds()
                    + " seconds: see whether it answers at all.");
        } catch (InterruptedException ending) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw NotHandedOut.because("Waymark stopped meanwhile.");
        } catch (ExecutionException failure) {
            throw behind(failure);
        }
    }

    private static NotHandedOut behind(ExecutionException failure) {
        if (failure.getCause() instanceof NotHandedOut told) {
            return told;
        }
        if (failure.getCause() instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        throw new IllegalStateException(failure.getCause());
    }
}
