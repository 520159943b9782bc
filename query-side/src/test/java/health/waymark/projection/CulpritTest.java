package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CulpritTest {

    @Test
    void theFirstThatCannotBeTakenIsFoundWithItsCauseWhereverItIs() {
        for (int events = 1; events <= 20; events++) {
            for (int bad = 0; bad < events; bad++) {
                int culprit = bad;
                assertThat(Culprit.among(events, first -> first <= culprit ? null : failure(first)))
                        .satisfies(found -> {
                            assertThat(found.place()).isEqualTo(culprit);
                            assertThat(found.cause())
                                    .as("with nothing after it")
                                    .hasMessage("of the first " + (culprit + 1));
                        });
            }
        }
    }

    @Test
    void thereIsNoneWhereAllCanBeTakenAfterAll() {
        assertThat(Culprit.among(20, first -> null)).isNull();
    }

    @Test
    void aLongHistoryTakesFewTrials() {
        List<Integer> trials = new ArrayList<>();
        Culprit.among(10_000, first -> {
            trials.add(first);
            return first <= 7_777 ? null : failure(first);
        });
        assertThat(trials).hasSizeLessThan(15);
    }

    private static RuntimeException failure(int first) {
        return new IllegalStateException("of the first " + first);
    }
}
