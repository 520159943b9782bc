package health.waymark.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health that is told in time: a database that hangs takes the question with it, and whoever watches us would wait as
 * long. While a question is under way no second one is put, so at most one thread hangs; and once it has hung too long
 * the answer is known without waiting.
 */
public final class TimelyHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Executor ASIDE = question -> {
        Thread thread = new Thread(question, "health");
        thread.setDaemon(true);
        thread.start();
    };

    /** @param until when it has hung too long, in {@link System#nanoTime} */
    private record Question(CompletableFuture<Health> answer, long until) {
        static Question now() {
            return new Question(new CompletableFuture<>(), System.nanoTime() + PATIENCE.toNanos());
        }
    }

    private final HealthIndicator asked;
    private final AtomicReference<@Nullable Question> underWay = new AtomicReference<>();

    public TimelyHealth(HealthIndicator asked) {
        this.asked = asked;
    }

    @Override
    public Health health() {
        Question mine = Question.now();
        Question theirs = underWay.compareAndExchange(null, mine);
        if (theirs != null) {
            return inTime(theirs);
        }
        ASIDE.execute(() -> answer(mine));
        return inTime(mine);
    }

    private void answer(Question question) {
        Health health;
        try {
            health = asked.health();
        } catch (RuntimeException e) {
            health = Health.down()
                    .withDetail("cause", e.getClass().getSimpleName())
                    .build();
        }
        underWay.set(null);
        question.answer.complete(health);
    }

    private static Health inTime(Question question) {
        try {
            return question.answer.get(Math.max(0, question.until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Health.down().withDetail("cause", "no answer in time").build();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }
}
