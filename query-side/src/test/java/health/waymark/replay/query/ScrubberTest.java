package health.waymark.replay.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.history.query.Glimpse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScrubberTest {
    private static final Instant BEGIN = Instant.parse("2026-01-30T12:00:00Z");

    @Test
    void aShortLifeShowsEachEventInItsLane() {
        Scrubber scrubber = Scrubber.of(
                List.of(
                        event(1, "PlanDrafted", 0, false),
                        event(2, "ProgressRecorded", 1, true),
                        event(3, "EntryCorrected", 2, false),
                        event(4, "ReviewCompleted", 3, false)),
                ZoneOffset.UTC);
        assertThat(marks(scrubber, 0)).containsExactly(new Scrubber.Mark("0.00%", "25.00%"));
        assertThat(marks(scrubber, 1)).containsExactly(new Scrubber.Mark("25.00%", "50.00%"));
        assertThat(marks(scrubber, 2)).containsExactly(new Scrubber.Mark("75.00%", "25.00%"));
        assertThat(marks(scrubber, 3)).containsExactly(new Scrubber.Mark("25.00%", "50.00%"));
        assertThat(scrubber.months())
                .containsExactly(new Scrubber.Month("0.00%", "Jan 2026"), new Scrubber.Month("50.00%", "Feb"));
        assertThat(scrubber.remarkable()).extracting(Glimpse::version).containsExactly(2L, 3L);
    }

    @Test
    void monthsAreNamedWithTheirYearWhereItChanges() {
        int[] days = {0, 2, 3, 33, 61, 61, 92, 330, 331, 340};
        Scrubber scrubber = Scrubber.of(
                IntStream.range(0, days.length)
                        .mapToObj(at -> event(at + 1, "GoalRevised", days[at] - 60, false))
                        .toList(),
                ZoneOffset.UTC);
        assertThat(scrubber.months())
                .containsExactly(
                        new Scrubber.Month("0.00%", "Dec 2025"),
                        new Scrubber.Month("30.00%", "Jan 2026"),
                        new Scrubber.Month("60.00%", "Mar"),
                        new Scrubber.Month("70.00%", "Oct"),
                        new Scrubber.Month("90.00%", "Nov"));
    }

    @Test
    void aLongOneShowsNoMoreThanThereIsRoomFor() {
        List<String> types = List.of("ProgressRecorded", "GoalRevised", "PlanAttested", "EntryCorrected");
        Scrubber scrubber = Scrubber.of(
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(at -> event(at, types.get(at / 125 % 4), at, at % 250 == 0))
                        .toList(),
                ZoneOffset.UTC);
        assertThat(scrubber.lanes()).allSatisfy(lane -> assertThat(lane.marks()).hasSizeBetween(1, 40));
        assertThat(scrubber.months()).hasSizeLessThan(60);
        assertThat(scrubber.months().stream().filter(month -> month.name() != null))
                .hasSizeLessThan(7);
        assertThat(scrubber.remarkable()).hasSize(40);
        assertThat(scrubber.remarks()).isGreaterThan(2_500);
    }

    @Test
    void nothingIsLostBetweenTwoPlaces() {
        for (int size : new int[] {1, 79, 80, 81, 1_999}) {
            for (int late : new int[] {1, size / 2 + 1, size}) {
                Scrubber scrubber = Scrubber.of(
                        IntStream.rangeClosed(1, size)
                                .mapToObj(at -> event(at, "GoalRevised", at, at == late))
                                .toList(),
                        ZoneOffset.UTC);
                Scrubber.Mark mark = marks(scrubber, 3).get(0);
                double from = percent(mark.from());
                assertThat(100.0 * (late - 0.5) / size).isBetween(from, from + percent(mark.width()));
            }
        }
    }

    private static double percent(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }

    private static List<Scrubber.Mark> marks(Scrubber scrubber, int lane) {
        return scrubber.lanes().get(lane).marks();
    }

    private static Glimpse event(long version, String type, int day, boolean late) {
        return new Glimpse(version, type, BEGIN.plus(Duration.ofDays(day)), late);
    }
}
