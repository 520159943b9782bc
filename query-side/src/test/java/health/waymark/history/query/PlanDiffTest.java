package health.waymark.history.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.attestation.event.AttestationLapsed;
import health.waymark.plan.query.Seen;
import health.waymark.plan.query.Vantage;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Replay;
import health.waymark.review.event.ReviewOpened;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs, over random histories: whatever an event says that it changed, a comparison tells too. */
class PlanDiffTest {

    @Test
    void whateverAnEventChangedDiffers() {
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            List<Recorded> history = RandomHistory.of(seed, 60);
            PlanState before = new PlanState(ZoneOffset.UTC);
            for (int version = 1; version < history.size(); version++) {
                before.apply(history.get(version - 1));
                Told told = HistoryWords.tell(before, history.get(version));
                PlanDiff diff = between(history, version, version + 1);
                Set<String> differing = new HashSet<>();
                diff.parts().forEach(part -> differing.add(part.subject()));
                // What was open or had lapsed already is no other for it.
                boolean again = before.cycle().openReview() != null
                                && history.get(version).event() instanceof ReviewOpened
                        || history.get(version).event() instanceof AttestationLapsed lapsed
                                && before.attestations().stream()
                                        .anyMatch(one -> !one.valid()
                                                && one.attested()
                                                        .attestationId()
                                                        .equals(lapsed.attestationId()));
                for (Change change : again ? List.<Change>of() : told.changes()) {
                    assertThat(differing.contains(change.subject())
                                    || diff.changes().stream()
                                            .anyMatch(one -> one.field().equals("openReview")))
                            .as(
                                    "%s of %s",
                                    change,
                                    history.get(version).event().getClass().getSimpleName())
                            .isTrue();
                }
                for (Change value : diff.changes()) {
                    // What the event says of the same value, it says the same way round.
                    told.changes().stream()
                            .filter(one -> one.subject().equals(value.subject())
                                    && one.field().equals(value.field()))
                            .forEach(one -> assertThat(value).isEqualTo(one));
                }
                diff.parts().forEach(part -> {
                    kinds.add(part.kind() + " " + part.how());
                    assertThat(part.changes())
                            .allMatch(one -> part.how() != Differing.How.ADDED || one.before() == null)
                            .allMatch(one -> part.how() != Differing.How.GONE || one.after() == null);
                });
            }
        }
        assertThat(kinds)
                .contains("GOAL ADDED", "OBJECTIVE CHANGED", "SCORE CHANGED", "SIGNATURE CHANGED", "PLAN CHANGED");
    }

    @Test
    void everySentenceIsOne() {
        for (int seed = 100; seed < 160; seed++) {
            List<Recorded> history = RandomHistory.of(seed, 60);
            for (int[] ends : new int[][] {{1, 60}, {20, 40}, {59, 60}, {60, 20}}) {
                PlanDiff diff = between(history, ends[0], ends[1]);
                for (String words : diff.words()) {
                    assertThat(words).matches("(?s)\\p{Lu}.*\\.").doesNotContain("null", " : ", ": .", "[", "ACTIVE");
                }
                assertThat(diff.summary()).matches("(?s)[\\p{Lu}\\d].*\\.").doesNotContain("null", ", ,", "_");
                assertThat(diff.parts())
                        .allSatisfy(part -> assertThat(part.changes()).isNotEmpty());
            }
            assertThat(between(history, 30, 30).summary()).isEqualTo("Nothing differs.");
        }
    }

    @Test
    void aPartNamesTheVersionsThatMadeIt() {
        List<Recorded> history = RandomHistory.of(7, 30);
        Map<String, List<Long>> behind = new HashMap<>();
        behind.put(history.get(0).event().planId().toString(), List.of(4L, 9L));
        PlanDiff diff = PlanDiff.between(seen(history, 1), seen(history, 30), behind);
        assertThat(diff.parts())
                .filteredOn(part -> part.kind() == Differing.Kind.PLAN)
                .allSatisfy(part -> assertThat(part.versions()).containsExactly(4L, 9L));
    }

    private static PlanDiff between(List<Recorded> history, int from, int to) {
        return PlanDiff.between(seen(history, from), seen(history, to), Map.of());
    }

    private static Seen seen(List<Recorded> history, int version) {
        List<Recorded> known = history.subList(0, version);
        Replay replay = Replay.of(known, null, ZoneOffset.UTC);
        return new Seen(Vantage.NOW, replay.plan(), known, false, replay.plan().recordedAt());
    }
}
