package health.waymark.chart.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.Target;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackTest {

    @ParameterizedTest
    @CsvSource({
        "17, 17, LE, 9, 0%, Where it started",
        "17, 13, LE, 9, 50%, 50 % of the way to the target",
        "17, 9, LE, 9, 100%, Target reached",
        "17, 4, LE, 9, 100%, Target reached",
        "17, 20, LE, 9, 0%, Further from the target than at the start",
        "1, 3, GE, 4, 67%, 67 % of the way to the target",
        "0, 5, EQ, 5, 100%, Target reached",
        "0, 6, EQ, 5, 100%, 120 % of the way to the target"
    })
    void saysHowFarAScoreHasCome(
            BigDecimal baseline, BigDecimal latest, Comparator comparator, BigDecimal aim, String at, String words) {
        Track track = Objects.requireNonNull(Track.of(baseline, latest, target(comparator, aim)));
        assertThat(track.at()).isEqualTo(at);
        assertThat(track.words()).isEqualTo(words);
    }

    @Test
    void withoutAWayToGoThereIsNone() {
        BigDecimal four = BigDecimal.valueOf(4);
        BigDecimal six = BigDecimal.valueOf(6);
        assertThat(Track.of(null, four, target(Comparator.GE, six))).isNull();
        assertThat(Track.of(four, null, target(Comparator.GE, six))).isNull();
        assertThat(Track.of(four, six, null)).isNull();
        assertThat(Track.of(four, six, target(Comparator.GE, four))).isNull();
        assertThat(Track.of(six, six, target(Comparator.GE, four))).isNull();
    }

    private static Target target(Comparator comparator, BigDecimal value) {
        return new Target(null, null, comparator, value, null, null);
    }
}
