package health.waymark.today.query;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanStory;
import health.waymark.projection.ReadModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that was activated today, looked at on later days. */
class TodayQueriesTest {
    private static final String HERE = "default";

    private final Instant activated = Instant.now();
    private ReadModel model;
    private long version;

    @BeforeEach
    void start() {
        model = ReadModel.start();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void anOrderlyPlanWaitsForNothingUntilItsReviewComes() {
        append(farAhead(PlanStory.active()));

        assertThat(after(0).items()).isEmpty();
        assertThat(only(after(80)).needs()).containsExactly(Need.SOON);
        assertThat(only(after(90)).needs()).containsExactly(Need.DUE);
        assertThat(only(after(93)).reviewDays()).isEqualTo(-3);
    }

    @Test
    void theMostUrgentComesFirst() {
        append(farAhead(PlanStory.and(PlanStory.draft(), new PlanActivated(PlanStory.PLAN))));

        assertThat(only(after(0)).needs()).containsExactly(Need.UNSIGNED);
        assertThat(only(after(91)).needs()).startsWith(Need.OVERDUE, Need.UNSIGNED);
        assertThat(after(91).count(Need.OVERDUE)).isEqualTo(1);
        assertThat(after(91).of(Need.DUE)).isEmpty();
    }

    @Test
    void aTargetWhoseDayHasGoneIsTold() {
        append(PlanStory.active());

        assertThat(only(after(3_000)).needs()).contains(Need.TARGET_PASSED);
        assertThat(only(after(3_000)).targetsPassed()).isEqualTo(1);
    }

    @Test
    void aDraftWaitsToBeFinishedAndAnEndedPlanForNothing() {
        append(PlanStory.draft());
        assertThat(only(after(0)).needs()).containsExactly(Need.DRAFT);

        append(PlanStory.completed()
                .subList(PlanStory.draft().size(), PlanStory.completed().size()));
        assertThat(after(91).items()).isEmpty();
    }

    @Test
    void everybodySeesTheirOwn() {
        append(PlanStory.active());

        assertThat(today(91).of(HERE, Whose.MINE, PlanStory.CLINICIAN.id()).items())
                .hasSize(1);
        assertThat(today(91).of(HERE, Whose.MINE, "somebody").items()).isEmpty();
        assertThat(today(91).of(HERE, Whose.TEAM, PlanStory.CLINICIAN.id()).items())
                .isEmpty();
        assertThat(today(91).of("elsewhere", Whose.ALL, null).items()).isEmpty();
    }

    /** The same with a goal that has all the time there is. */
    private static List<PlanEvent> farAhead(List<PlanEvent> story) {
        Target target = new Target(
                PlanStory.PHQ_9, BigDecimal.TEN, Comparator.LE, BigDecimal.ONE, "points", LocalDate.of(2999, 1, 1));
        return story.stream()
                .map(event -> event instanceof GoalSet ? PlanStory.goalSet(PlanStory.GOAL, target) : event)
                .toList();
    }

    private void append(List<PlanEvent> events) {
        events.forEach(event -> model.append(HERE, ++version, event));
        model.settle();
    }

    private static WorkItem only(Worklist list) {
        assertThat(list.items()).hasSize(1);
        return list.items().get(0);
    }

    private Worklist after(int days) {
        return today(days).of(HERE, Whose.ALL, null);
    }

    private TodayQueries today(int days) {
        return new TodayQueries(model.jdbc(), Clock.fixed(activated.plus(Duration.ofDays(days)), UTC), UTC);
    }
}
