package health.waymark.chart.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.chart.query.GoalSpark.Score;
import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.plan.query.GoalView;
import health.waymark.plan.query.LatestView;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoalSparkTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private static Score score(int day, int value) {
        return new Score(START.plus(Duration.ofDays(day)), BigDecimal.valueOf(value), Scale.NUMERIC);
    }

    private static GoalView goal(int latest) {
        return new GoalView(
                new GoalId(UUID.randomUUID()),
                "Sleep through",
                null,
                GoalStatus.ACTIVE,
                Acceptance.AGREE,
                Achievement.IN_PROGRESS,
                null,
                null,
                null,
                null,
                List.of(),
                new Target(null, null, Comparator.LE, BigDecimal.valueOf(0), null, null),
                BigDecimal.valueOf(10),
                new LatestView(BigDecimal.valueOf(latest), Scale.NUMERIC, START, START),
                List.of());
    }

    @Test
    void scoresStandAsFarApartAsTheyWere() {
        GoalSpark spark = GoalSpark.of(goal(0), List.of(score(0, 10), score(5, 5), score(20, 0)));
        assertThat(spark.line()).isEqualTo("3.0,3.0 21.5,10.0 77.0,17.0");
        assertThat(spark.end()).isEqualTo(new GoalSpark.Place("77.0", "17.0"));
        assertThat(spark.target()).isEqualTo("17.0");
        assertThat(spark.track()).isNotNull().satisfies(track -> assertThat(track.met())
                .isTrue());
    }

    @Test
    void oneScoreStandsInTheMiddle() {
        assertThat(GoalSpark.of(goal(5), List.of(score(3, 5))).line()).startsWith("40.0,");
    }

    @Test
    void onlyTheLastAreDrawn() {
        List<Score> many =
                IntStream.range(0, 60).mapToObj(day -> score(day, day % 7)).toList();
        assertThat(GoalSpark.of(goal(5), many).line()).matches("(\\S+ ){23}\\S+");
    }

    @Test
    void nothingIsDrawnWithoutScoresOrOnTwoScales() {
        assertThat(GoalSpark.of(goal(5), List.of()).line()).isNull();
        Score percent = new Score(START, BigDecimal.valueOf(40), Scale.PERCENT);
        assertThat(GoalSpark.of(goal(5), List.of(percent, score(3, 5))).line()).isNull();
    }
}
