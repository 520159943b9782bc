package health.waymark.chart.query;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.state.Entry;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.Scale;
import health.waymark.progress.query.TimelineView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Period HALF_YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 29), UTC);
    private static final Target TARGET = new Target(
            new Code(null, null, "PHQ-9 total score"),
            new BigDecimal("18"),
            Comparator.LE,
            new BigDecimal("8"),
            "points",
            LocalDate.of(2026, 6, 30));

    private final List<TimelineView.Point> points = List.of(
            point("2026-01-01T00:00:00Z", "18", false, Entry.Status.RECORDED),
            point("2026-04-01T00:00:00Z", "13", true, Entry.Status.RECORDED),
            point("2026-05-01T00:00:00Z", "99", false, Entry.Status.ENTERED_IN_ERROR),
            point("2026-05-02T00:00:00Z", "10", true, Entry.Status.CORRECTED),
            point("2026-07-01T00:00:00Z", "9", false, Entry.Status.RECORDED));
    private final Chart chart = Chart.of(points, new BigDecimal("18"), TARGET, HALF_YEAR, List.of());

    @Test
    void everyKindOfScoreHasAShapeOfItsOwn() {
        assertThat(chart.marks())
                .extracting(Chart.Mark::shape)
                .containsExactly(
                        Chart.Mark.Shape.ON_TIME,
                        Chart.Mark.Shape.LATE,
                        Chart.Mark.Shape.IN_ERROR,
                        Chart.Mark.Shape.CORRECTED);
    }

    @Test
    void theLineJoinsWhatCountsInThePeriod() {
        assertThat(chart.line().split(" ")).hasSize(3);
        assertThat(chart.line()).startsWith(Chart.LEFT + ".0,");
    }

    @Test
    void aHalfOfThePeriodIsAHalfOfTheWidth() {
        double middle = Double.parseDouble(chart.marks().get(1).x());

        assertThat(middle).isEqualTo((Chart.LEFT + Chart.RIGHT) / 2.0);
    }

    @Test
    void theStraightWayEndsAtTheTargetOnItsDay() {
        assertThat(chart.path())
                .isNotNull()
                .endsWith(Chart.RIGHT + ".0,"
                        + Objects.requireNonNull(chart.target()).y());
    }

    @Test
    void valuesStandOnRoundNumbersFromNought() {
        Axis axis = Axis.around(List.of(new BigDecimal("7"), new BigDecimal("18")));

        assertThat(axis.ticks()).extracting(BigDecimal::intValue).containsExactly(0, 5, 10, 15, 20);
        assertThat(axis.share(new BigDecimal("10"))).isEqualTo(0.5);
    }

    @Test
    void oneScoreAloneIsDrawnToo() {
        Chart alone = Chart.of(
                List.of(point("2026-02-01T00:00:00Z", "0", false, Entry.Status.RECORDED)),
                null,
                null,
                HALF_YEAR,
                List.of());

        assertThat(alone.marks()).hasSize(1);
        assertThat(alone.path()).isNull();
    }

    @Test
    void aYearOfMonthsNamesTheYearOnce() {
        Period years = new Period(LocalDate.of(2025, 11, 15), LocalDate.of(2026, 3, 1), UTC);

        assertThat(years.ticks()).extracting(Period.Tick::label).containsExactly("Dec 2025", "Jan 2026", "Feb", "Mar");
    }

    private static TimelineView.Point point(String at, String value, boolean late, Entry.Status status) {
        Instant instant = Instant.parse(at);
        return new TimelineView.Point(
                new EntryId(UUID.randomUUID()),
                new BigDecimal(value),
                Scale.NUMERIC,
                instant,
                instant,
                new Person("clinician-1", "Maya Okafor", null),
                late,
                status,
                null,
                null,
                null,
                null);
    }
}
