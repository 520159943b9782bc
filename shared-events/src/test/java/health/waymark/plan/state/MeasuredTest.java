package health.waymark.plan.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTest {
    private static final Comparator<Entry> BY_EFFECT =
            Comparator.comparing(Entry::effectiveAt).thenComparing(Entry::version);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKeptOfScoresIsWhatLookingThroughThemAllWouldFind(long seed) {
        PlanState plan = new PlanState(ZoneOffset.UTC);
        for (Recorded event : RandomHistory.of(seed, 300)) {
            plan.apply(event);
            plan.goals().stream()
                    .flatMap(goal -> Stream.concat(Stream.of(goal), goal.objectives().stream()))
                    .forEach(MeasuredTest::agrees);
        }
        assertThat(plan.goals()).anySatisfy(goal -> assertThat(goal.entries()).anyMatch(entry -> !entry.counts()));
    }

    private static void agrees(Measured measured) {
        List<Entry> counting = measured.entries().stream().filter(Entry::counts).toList();
        assertThat(measured.latest()).isEqualTo(counting.stream().max(BY_EFFECT));
        assertThat(measured.lastRecorded()).isEqualTo(counting.stream().max(Comparator.comparing(Entry::version)));
        if (measured.target() == null || measured.target().baseline() == null) {
            assertThat(measured.baseline())
                    .isEqualTo(counting.stream().min(BY_EFFECT).map(Entry::value));
        }
    }
}
