package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.RandomHistory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read held against what the log makes of it. */
class RebuildComparedTest extends RebuildFixture {

    @Test
    void whatNobodyTouchedIsTheSameEachTime() {
        model.settle();
        List<String> rows = model.dump();
        Comparison one = model.projections().compare(RebuildWatch.NOBODY);
        Comparison other = model.projections().compare(RebuildWatch.NOBODY);
        assertThat(one).isEqualTo(other);
        assertThat(one.same()).isTrue();
        assertThat(one.movedOn()).isZero();
        assertThat(one.taken()).isGreaterThanOrEqualTo(40);
        assertThat(one.tables())
                .extracting(Comparison.Compared::table)
                .containsExactly(
                        "disclosure",
                        "history_entry",
                        "plan",
                        "reminder",
                        "retention",
                        "review_stretch",
                        "timeline_point");
        assertThat(one.tables().stream()
                        .mapToLong(Comparison.Compared::rowsAnew)
                        .sum())
                .isEqualTo(rows.size());
        assertThat(one.tables())
                .allSatisfy(table -> assertThat(table.hashAnew()).isEqualTo(table.hash()));
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(newTables()).as("what was only compared takes no room").isZero();
    }

    @Test
    void whatSomebodyAlteredIsNamedAndMended() {
        model.settle();
        List<String> rows = model.dump();
        PlanId edited = plan(3);
        PlanId robbed = plan(4);
        change(
                "update read_model.history_entry set words = 'Nothing happened.' where version = 7 and plan_id = ?",
                edited);
        change("delete from read_model.history_entry where version = 9 and plan_id = ?", robbed);
        change("delete from read_model.plan where plan_id = ?", robbed);

        Comparison found = model.projections().compare(RebuildWatch.NOBODY);
        assertThat(found.same()).isFalse();
        assertThat(table(found, "history_entry")).satisfies(table -> {
            assertThat(table.differing()).isEqualTo(2);
            assertThat(table.which()).containsExactlyInAnyOrder(edited.toString(), robbed.toString());
            assertThat(table.rowsAnew()).isEqualTo(table.rows() + 1);
            assertThat(table.hashAnew()).isNotEqualTo(table.hash());
        });
        assertThat(table(found, "plan").which()).containsExactly(robbed.toString());
        assertThat(table(found, "timeline_point").differing()).isZero();
        assertThat(model.dump()).as("it was only compared").isNotEqualTo(rows);

        assertThat(model.projections().rebuild(RebuildWatch.NOBODY).tables()).isEqualTo(found.tables());
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(model.projections().compare(RebuildWatch.NOBODY).same()).isTrue();
    }

    @Test
    void plansThatWentOnMeanwhileAreLeftOut() {
        model.settle();
        AtomicBoolean first = new AtomicBoolean(true);
        meanwhile = () -> {
            if (first.getAndSet(false)) {
                model.append(RandomHistory.of(6_000, 20));
            }
        };
        Comparison comparison = model.projections().compare(RebuildWatch.NOBODY);
        assertThat(comparison.movedOn()).isEqualTo(1);
        assertThat(comparison.same()).isTrue();
        model.settle();
    }

    @Test
    void whatCameMeanwhileIsTakenBeforeTheSwitch() {
        model.settle();
        AtomicBoolean first = new AtomicBoolean(true);
        AtomicLong head = new AtomicLong();
        meanwhile = () -> {
            if (first.getAndSet(false)) {
                model.append("default", version(plan(5)) + 1, new PlanHeld(plan(5), new Reason(null, "Holiday.")));
                IntStream.range(7_000, 7_120).forEach(seed -> model.append(RandomHistory.of(seed, 5)));
                head.set(model.log().head());
            }
        };
        Comparison comparison = model.projections().rebuild(RebuildWatch.NOBODY);
        assertThat(comparison.position()).isEqualTo(head.get());
        assertThat(comparison.same()).isTrue();
        model.settle();
        everyEventIsThereOnce();
        assertThat(TableShapes.of(model.jdbc())).isEqualTo(migrated);
    }

    @Test
    void whoeverCalledItOffHearsThatAndNothingHasChanged() {
        model.settle();
        List<String> rows = model.dump();
        RuntimeException enough = new RuntimeException("enough");
        AtomicLong taken = new AtomicLong();
        RebuildWatch impatient = new RebuildWatch() {
            @Override
            public void expect(long plans) {
                assertThat(plans).isGreaterThanOrEqualTo(40);
            }

            @Override
            public void taken(long plans) {
                taken.addAndGet(plans);
            }

            @Override
            public void goOn() {
                if (taken.get() > 0) {
                    throw enough;
                }
            }
        };
        assertThatThrownBy(() -> model.projections().rebuild(impatient)).isSameAs(enough);
        assertThat(taken.get()).isPositive();
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(newTables()).isZero();
    }

    private static Comparison.Compared table(Comparison comparison, String name) {
        return comparison.tables().stream()
                .filter(table -> table.table().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static void change(String statement, PlanId plan) {
        assertThat(model.jdbc().sql(statement).param(plan.value()).update()).isEqualTo(1);
    }
}
