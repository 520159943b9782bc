package health.waymark.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.goal.event.GoalSet;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Replay;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.EntryMarkedInError;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.query.ViewJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What holds of every history, however late and out of order it was written down. */
class TwoAxesTest {
    private static final int EVENTS = 70;
    private static final Instant AFTER_ALL = Instant.parse("2999-01-01T00:00:00Z");

    static List<Long> seeds() {
        return LongStream.range(0, 60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onceAllOfItIsTrueAPlanIsAsItIsKnown(long seed) {
        List<Recorded> history = RandomHistory.of(seed, EVENTS);
        for (int known = 1; known <= EVENTS; known++) {
            List<Recorded> prefix = history.subList(0, known);
            Replay all = Replay.of(prefix, AFTER_ALL, ZoneOffset.UTC);
            PlanState folded = new PlanState(ZoneOffset.UTC);
            prefix.forEach(folded::apply);
            assertThat(PlanView.of(all.plan())).isEqualTo(PlanView.of(folded));
            assertThat(PlanView.of(Replay.of(prefix, null, ZoneOffset.UTC).plan()))
                    .isEqualTo(PlanView.of(folded));
            assertThat(all.held()).isEqualTo(prefix);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLearntOfLaterTimesChangesNothingAboutEarlierOnes(long seed) {
        List<Recorded> history = RandomHistory.of(seed, EVENTS);
        for (Instant trueBy : instants(seed, history)) {
            for (int known = 2; known <= EVENTS; known++) {
                Recorded learnt = history.get(known - 1);
                if (learnt.effectiveAt().isAfter(trueBy) && !putsRight(learnt) && !isScore(learnt)) {
                    assertThat(content(history.subList(0, known), trueBy))
                            .isEqualTo(content(history.subList(0, known - 1), trueBy));
                }
            }
        }
    }

    @Test
    void aScoreIsThereFromTheTimeItHasAsFarAsIsKnownOnceItsGoalIs() {
        int scores = 0;
        for (long seed : seeds()) {
            List<Recorded> history = RandomHistory.of(seed, EVENTS);
            for (Instant trueBy : instants(seed, history)) {
                for (int known = 1; known <= EVENTS; known += 7) {
                    List<Recorded> prefix = history.subList(0, known);
                    PlanState plan = Replay.of(prefix, trueBy, ZoneOffset.UTC).plan();
                    Set<Object> expected = expected(prefix, trueBy);
                    scores += expected.size();
                    assertThat(plan.goals().stream()
                                    .flatMap(goal -> goal.entries().stream())
                                    .map(Entry::id)
                                    .collect(Collectors.<Object>toSet()))
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(scores).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asTimePassesPartsComeAndNoneGoes(long seed) {
        List<Recorded> history = RandomHistory.of(seed, EVENTS);
        Set<Object> before = new HashSet<>();
        for (Instant trueBy : instants(seed, history)) {
            Set<Object> now = parts(Replay.of(history, trueBy, ZoneOffset.UTC).plan());
            assertThat(now).containsAll(before);
            before = now;
        }
        assertThat(before).isNotEmpty();
    }

    /** Scores of goals, found without folding anything. */
    private static Set<Object> expected(List<Recorded> known, Instant trueBy) {
        Map<EntryId, Instant> when = new HashMap<>();
        Map<EntryId, Object> of = new HashMap<>();
        Set<Object> goals = new HashSet<>();
        boolean there = false;
        for (Recorded one : known) {
            boolean held = !one.effectiveAt().isAfter(trueBy);
            if (one.event() instanceof PlanDrafted drafted) {
                there = held
                        || !drafted.startsOn()
                                .atTime(LocalTime.MIN)
                                .toInstant(ZoneOffset.UTC)
                                .isAfter(trueBy);
            } else if (one.event() instanceof GoalSet set && held && there) {
                goals.add(set.goalId());
            } else if (one.event() instanceof ProgressRecorded score && score.goalId() != null) {
                when.put(score.entryId(), score.effectiveAt());
                of.put(score.entryId(), score.goalId());
            } else if (one.event() instanceof EntryCorrected corrected
                    && corrected.after().effectiveAt() != null) {
                when.computeIfPresent(
                        corrected.entryId(), (id, was) -> corrected.after().effectiveAt());
            }
        }
        return when.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(trueBy) && goals.contains(of.get(one.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isScore(Recorded event) {
        return event.event() instanceof ProgressRecorded;
    }

    private static boolean putsRight(Recorded event) {
        return event.event() instanceof EntryCorrected
                || event.event() instanceof EntryMarkedInError
                || event.event() instanceof PlanMarkedInError;
    }

    /** Before the first event, between any two of them, and at their very instants; rising. */
    private static List<Instant> instants(long seed, List<Recorded> history) {
        Instant first = history.get(0).recordedAt();
        Instant last = history.get(history.size() - 1).recordedAt();
        long span = Duration.between(first, last).toSeconds();
        return Stream.concat(
                        new Random(seed).longs(8, -1_000_000, span).mapToObj(first::plusSeconds),
                        history.stream().skip(seed % 10).limit(4).map(Recorded::effectiveAt))
                .sorted()
                .toList();
    }

    private static Set<Object> parts(PlanState plan) {
        Set<Object> parts = new HashSet<>();
        plan.problems().forEach(one -> parts.add(one.id()));
        plan.objectives().forEach(one -> parts.add(one.id()));
        plan.interventions().forEach(one -> parts.add(one.id()));
        plan.attestations().forEach(one -> parts.add(one.attested().attestationId()));
        plan.reviews().forEach(one -> parts.add(one.completed().reviewId()));
        for (GoalState goal : plan.goals()) {
            parts.add(goal.id());
            goal.entries().forEach(one -> parts.add(one.id()));
        }
        return parts;
    }

    /** A plan but for how far its record is known; nothing where there is none. */
    private static Object content(List<Recorded> known, Instant trueBy) {
        PlanState plan = Replay.of(known, trueBy, ZoneOffset.UTC).plan();
        if (!plan.exists()) {
            return "nothing";
        }
        ObjectNode view = ViewJson.MAPPER.valueToTree(PlanView.of(plan));
        view.remove(List.of("version", "position", "recordedAt"));
        return view;
    }
}
