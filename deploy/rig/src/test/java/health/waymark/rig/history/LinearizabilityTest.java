package health.waymark.rig.history;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.rig.history.Action.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that are right are taken, and each kind of wrong one is found. */
class LinearizabilityTest {
    private final List<Operation> history = new ArrayList<>(
            List.of(told(0, 1, new Change.Draft(), null, 1), told(2, 3, new Change.Set("g", "first"), null, 2)));

    @Test
    void takesWhatHappensSideBySideInAnyOrderThatFits() {
        history.add(told(10, 20, new Change.Revise("g", "mine"), null, 4));
        history.add(told(11, 19, new Change.Revise("g", "yours"), null, 3));
        history.add(read(12, 13, 0, 3, "yours", null));
        history.add(read(21, 22, 4, 4, "mine", null));
        assertExplained();
    }

    @Test
    void findsALostUpdate() {
        history.add(told(10, 11, new Change.Revise("g", "mine"), 2L, 3));
        history.add(told(12, 13, new Change.Revise("g", "yours"), 2L, 4));
        assertWrong();
    }

    @Test
    void findsTwoCommandsThatWereToldTheSameVersion() {
        history.add(told(10, 20, new Change.Revise("g", "mine"), null, 3));
        history.add(told(11, 19, new Change.Record("g", 5), null, 3));
        assertWrong();
    }

    @Test
    void findsACommandThatIsGone() {
        history.add(told(10, 11, new Change.Record("g", 5), null, 3));
        history.add(told(12, 13, new Change.Record("g", 6), null, 3));
        assertWrong();
    }

    @Test
    void findsACommandThatWasAppliedTwice() {
        history.add(told(10, 11, new Change.Record("g", 5), null, 3));
        history.add(told(12, 13, new Change.Record("g", 6), null, 5));
        assertWrong();
    }

    @Test
    void findsACommandThatTookEffectBeforeItWasSent() {
        history.add(told(10, 11, new Change.Revise("g", "late"), null, 4));
        history.add(told(20, 21, new Change.Record("g", 5), null, 3));
        assertWrong();
    }

    @Test
    void letsALookBeLateUnlessItNamedWhatItMustShow() {
        history.add(told(10, 11, new Change.Revise("g", "new"), null, 3));
        history.add(read(12, 13, 0, 2, "first", null));
        assertExplained();
        history.add(read(14, 15, 3, 2, "first", null));
        assertWrong();
    }

    @Test
    void findsALookAtWhatNeverWas() {
        history.add(told(10, 11, new Change.Revise("g", "new"), null, 3));
        history.add(told(12, 13, new Change.Record("g", 5), null, 4));
        history.add(read(14, 15, 0, 4, "first", 5L));
        assertWrong();
    }

    @Test
    void findsALookAheadOfWhatHasBegun() {
        history.add(read(5, 6, 0, 3, "new", null));
        history.add(told(10, 11, new Change.Revise("g", "new"), null, 3));
        assertWrong();
    }

    @Test
    void whatWasNotAnsweredMayHaveHappenedOrNot() {
        history.add(new Operation(
                10, Operation.NEVER, new Action.Command(new Change.Revise("g", "maybe"), null), new Outcome.Unknown()));
        assertExplained();
        history.add(read(20, 21, 0, 2, "first", null));
        assertExplained();
        history.add(read(22, 23, 0, 3, "maybe", null));
        history.add(told(30, 31, new Change.Record("g", 5), null, 4));
        assertExplained();
        history.add(told(40, 41, new Change.Record("g", 6), null, 6));
        assertWrong();
    }

    @Test
    void aStaleVersionIsOnlyRefusedWhenItIsOne() {
        history.add(told(10, 20, new Change.Revise("g", "mine"), 2L, 3));
        history.add(stale(11, 19, 2L));
        assertExplained();
        history.add(stale(30, 31, 3L));
        assertWrong();
    }

    /** A plan that many write to at once, told as it was: taken, and refused when any one answer is another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesALongHistoryAndRefusesItWithOneAnswerWrong(long seed) {
        Random random = new Random(seed);
        long now = 10;
        for (int version = 3; version < 300; version++) {
            long value = random.nextInt(10);
            long invoked = now - random.nextInt(8);
            history.add(told(invoked, now + 1 + random.nextInt(8), new Change.Record("g", value), null, version));
            history.add(read(now + 1, now + 30, 0, version, "first", value));
            now += 2;
        }
        assertExplained();
        int wrong = 2 + 2 * random.nextInt(290);
        Operation right = history.get(wrong);
        long version = ((Outcome.Accepted) right.outcome()).version();
        history.set(
                wrong,
                new Operation(right.invoked(), right.returned(), right.action(), new Outcome.Accepted(version + 1, 1)));
        assertWrong();
    }

    private void assertExplained() {
        assertThat(Linearizability.violation(history)).isEmpty();
    }

    private void assertWrong() {
        assertThat(Linearizability.violation(history)).isPresent();
    }

    private static Operation told(long invoked, long returned, Change change, Long ifMatch, long version) {
        return new Operation(invoked, returned, new Action.Command(change, ifMatch), new Outcome.Accepted(version, 1));
    }

    private static Operation stale(long invoked, long returned, long ifMatch) {
        return new Operation(invoked, returned, new Action.Command(new Change.Other(), ifMatch), new Outcome.Stale());
    }

    private static Operation read(
            long invoked, long returned, long atLeast, long version, String statement, Long latest) {
        return new Operation(
                invoked,
                returned,
                new Action.Read(atLeast),
                new Outcome.Seen(version, Map.of("g", new Goal(statement, latest))));
    }
}
