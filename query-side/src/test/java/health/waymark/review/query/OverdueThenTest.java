package health.waymark.review.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.http.Problem;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.ReadModel;
import health.waymark.projection.Table;
import health.waymark.query.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was due on a past day is what the fold of each plan up to that day's end says. */
class OverdueThenTest {
    private static final Page EVERYTHING = new Page(0, 1_000);

    private static final ReadModel model = ReadModel.start();

    private final String organisation = UUID.randomUUID().toString();
    private final ReviewQueries reviews = model.bean(ReviewQueries.class);

    @AfterAll
    static void stop() {
        model.close();
    }

    /** Into the tables that are read, by the time that the events say. */
    private record Rows(JdbcClient jdbc) implements Destination {
        @Override
        public void write(Table table, Collection<? extends Record> rows) {
            jdbc.sql(table.taking("read_model")).params(table.parameters(rows)).update();
        }

        @Override
        public boolean isNew() {
            return false;
        }
    }

    private void project(List<Recorded> history) {
        Projection.Collector collector = new ReviewStretches().collect();
        PlanState plan = new PlanState(ZoneOffset.UTC);
        for (Recorded event : history) {
            collector.before(plan, event);
            plan.apply(event);
            collector.after(plan, event);
        }
        collector.write(new Rows(model.jdbc()));
    }

    private static Stream<PlanState> dueBy(List<Recorded> history, LocalDate day, LocalDate due) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        PlanState plan = new PlanState(ZoneOffset.UTC);
        history.stream().takeWhile(event -> event.recordedAt().isBefore(end)).forEach(plan::apply);
        return Stream.of(plan)
                .filter(PlanState::exists)
                .filter(each -> each.status() == PlanStatus.ACTIVE)
                .filter(each ->
                        each.cycle().dueOn() != null && !each.cycle().dueOn().isAfter(due));
    }

    private static String told(PlanState plan) {
        return plan.id() + " " + plan.cycle().dueOn() + " " + plan.clinician();
    }

    @Test
    void isWhatEachPlansFoldSays() {
        List<List<Recorded>> histories = IntStream.range(0, 30)
                .mapToObj(seed -> RandomHistory.of(seed, 300, organisation))
                .toList();
        histories.forEach(this::project);
        LocalDate first = day(histories.get(0).get(0));
        ReviewQueries reviews = new ReviewQueries(
                model.jdbc(), Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
        int overdue = 0;
        for (LocalDate day = first; day.isBefore(first.plusDays(400)); day = day.plusDays(3)) {
            LocalDate then = day;
            assertThat(reviews.find(organisation, null, then, EVERYTHING).items())
                    .extracting(
                            due -> due.planId() + " " + due.reviewDueOn() + " " + Optional.ofNullable(due.clinician()))
                    .containsExactlyInAnyOrderElementsOf(histories.stream()
                            .flatMap(history -> dueBy(history, then, then.plusDays(ReviewState.SOON_DAYS)))
                            .map(OverdueThenTest::told)
                            .toList());
            List<ReviewDue> past = reviews.find(organisation, ReviewState.OVERDUE, then, EVERYTHING)
                    .items();
            assertThat(past).hasSize((int) histories.stream()
                    .flatMap(history -> dueBy(history, then, then.minusDays(1)))
                    .count());
            assertThat(past).allMatch(due -> due.days() < 0);
            overdue += past.size();
        }
        assertThat(overdue).as("something to compare").isPositive();
    }

    private static LocalDate day(Recorded event) {
        return LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
    }

    @Test
    void ofTodayIsWhatIsDueNow() {
        IntStream.range(100, 120).forEach(seed -> model.append(RandomHistory.of(seed, 80, organisation)));
        model.settle();
        LocalDate today = LocalDate.now(model.bean(Clock.class));
        assertThat(reviews.find(organisation, null, today, EVERYTHING))
                .isEqualTo(reviews.find(organisation, null, EVERYTHING));
    }

    @Test
    void isFoundByWhoseItIsAndInTheOrderAskedFor() {
        IntStream.range(200, 230).forEach(seed -> project(RandomHistory.of(seed, 300, organisation)));
        LocalDate day = LocalDate.now(model.bean(Clock.class));
        List<ReviewDue> all = found(new ReviewFilter(null, null, null, null, null), ReviewOrder.DUE, day);
        ReviewDue one =
                all.stream().filter(due -> due.clinician() != null).findFirst().orElseThrow();
        String name = clinician(one);
        assertThat(found(new ReviewFilter(null, null, name.toUpperCase(Locale.ROOT), null, null), ReviewOrder.DUE, day))
                .isEqualTo(all.stream()
                        .filter(due -> clinician(due).equalsIgnoreCase(name))
                        .toList());
        assertThat(found(new ReviewFilter(null, null, null, one.subject().id(), null), ReviewOrder.DUE, day))
                .contains(one)
                .allMatch(due -> due.subject().id().equals(one.subject().id()));
        assertThat(found(new ReviewFilter(null, one.planId().value(), null, null, null), ReviewOrder.DUE, day))
                .containsExactly(one);
        List<ReviewDue> byClient = found(new ReviewFilter(null, null, null, null, null), ReviewOrder.SUBJECT, day);
        assertThat(byClient).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all);
        assertThat(byClient.stream().map(due -> due.subject().display()).filter(plain -> plain.matches("[A-Za-z ]+")))
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(reviews.anyActive(organisation, day)).isTrue();
        assertThat(reviews.anyActive(organisation, LocalDate.of(1990, 1, 1))).isFalse();
    }

    private static String clinician(ReviewDue due) {
        return due.clinician() == null ? "" : due.clinician().display();
    }

    private List<ReviewDue> found(ReviewFilter filter, ReviewOrder order, LocalDate day) {
        return reviews.find(organisation, filter, order, day, EVERYTHING).items();
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        LocalDate tomorrow = LocalDate.now(model.bean(Clock.class)).plusDays(1);
        assertThatThrownBy(() -> reviews.find(organisation, null, tomorrow.plusDays(1), EVERYTHING))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("asOf");
    }
}
