package health.waymark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheMiddleOrBetweenTheTwoThere() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Median.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
    }

    /** The ratio of the medians would be 20 / 10. */
    @Test
    void ofRatiosIsTakenWithinEachRound() {
        double ratio = Median.ofRatios(List.of(20.0, 90.0, 5.0), List.of(5.0, 30.0, 10.0));
        assertThat(ratio).isCloseTo(3, within(1e-9));
    }
}
