package health.waymark.print.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.chart.query.Chart;
import health.waymark.chart.query.Period;
import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import health.waymark.intervention.event.InterventionId;
import health.waymark.intervention.event.InterventionStatus;
import health.waymark.pages.query.Wording;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.Responsible;
import health.waymark.plan.query.InterventionView;
import health.waymark.plan.query.LatestView;
import health.waymark.plan.state.Entry;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.Scale;
import health.waymark.progress.query.TimelineView.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private static final Instant THIRD_OF_MARCH = Instant.parse("2026-03-03T10:00:00Z");
    private static final Target FEWER_BAD_NIGHTS = new Target(
            new Code(null, null, "Bad nights"),
            null,
            Comparator.LE,
            BigDecimal.valueOf(2),
            "nights",
            LocalDate.of(2026, 6, 1));

    private final PlainWords plain = new PlainWords(new Wording(ZoneOffset.UTC));

    @Test
    void aMeasureIsToldFromItsStartToItsAim() {
        LatestView latest = new LatestView(BigDecimal.valueOf(4), Scale.NUMERIC, THIRD_OF_MARCH, THIRD_OF_MARCH);
        assertThat(plain.measured(FEWER_BAD_NIGHTS, BigDecimal.valueOf(6), latest))
                .containsExactly(
                        "We look at: Bad nights.",
                        "At the start it was 6 nights.",
                        "On 3 Mar 2026 it was 4 nights.",
                        "We aim for at most 2 nights by 1 Jun 2026.",
                        "50 % of the way to the target.");
        assertThat(plain.measured(null, null, null)).isEmpty();
    }

    @Test
    void helpNamesWhatIsThere() {
        InterventionView full = intervention("Talking it through", "weekly", "50 minutes", "Dana Whitfield");
        assertThat(plain.help(full)).isEqualTo("Talking it through, weekly, 50 minutes, with Dana Whitfield");
        assertThat(plain.help(intervention("", "weekly", " ", ""))).isEqualTo("weekly");
    }

    @Test
    void scoresAreToldFromFirstToLast() {
        assertThat(moved()).isEqualTo("No score in this time.");
        assertThat(moved(point(6, "2026-01-10"))).isEqualTo("One score in this time: 6 nights on 10 Jan 2026.");
        assertThat(moved(point(6, "2026-01-10"), point(4, "2026-02-10")))
                .isEqualTo("2 scores in this time, from 6 nights on 10 Jan 2026 to 4 nights on 10 Feb 2026: 2 lower.");
        assertThat(moved(point(4, "2026-01-10"), point(6, "2026-02-10"))).endsWith(": 2 higher.");
        assertThat(moved(point(4, "2026-01-10"), point(4, "2026-02-10"))).endsWith(": no difference.");
    }

    private String moved(Point... points) {
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1), ZoneOffset.UTC);
        return plain.moved(
                Chart.of(List.of(points), BigDecimal.valueOf(6), FEWER_BAD_NIGHTS, period, List.of()),
                FEWER_BAD_NIGHTS);
    }

    private static Point point(int value, String day) {
        Instant when = Instant.parse(day + "T10:00:00Z");
        return new Point(
                new EntryId(UUID.randomUUID()),
                BigDecimal.valueOf(value),
                Scale.NUMERIC,
                when,
                when,
                new Person("clin-7", "Dana", null),
                false,
                Entry.Status.RECORDED,
                null,
                null,
                null,
                null);
    }

    private static InterventionView intervention(
            String description, String frequency, String duration, String responsible) {
        return new InterventionView(
                new InterventionId(UUID.randomUUID()),
                description,
                InterventionStatus.ACTIVE,
                responsible.isEmpty() ? null : new Responsible("clin-7", responsible, "therapist"),
                null,
                frequency,
                duration);
    }
}
