package health.waymark.command.api;

import health.waymark.eventlog.Answers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;

/** Answers are remembered long enough for every retry, and not for ever. */
class ForgottenAnswers {
    private final Answers answers;
    private final Clock clock;
    private final Duration remembered;

    ForgottenAnswers(
            Answers answers, Clock clock, @Value("${waymark.command.remember-answers:P3D}") Duration remembered) {
        this.answers = answers;
        this.clock = clock;
        this.remembered = remembered;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        answers.forgetBefore(clock.instant().minus(remembered));
    }
}
