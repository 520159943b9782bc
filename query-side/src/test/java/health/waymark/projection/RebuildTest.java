package health.waymark.projection;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RebuildTest extends RebuildFixture {
    private static final String AWKWARD = "tab\t, line\n, return\r, \\N, \\, \"quoted\", {a,b}, Zoë, 語, 🙂";

    @Test
    void newTablesAreWhatTheyReplaceRowByRowAndIndexByIndex() {
        PlanId plan = plan(0);
        model.append("default", 31, new PlanHeld(plan, new Reason(null, AWKWARD)));
        model.append(
                "default",
                32,
                new ProgressRecorded(
                        plan,
                        new EntryId(UUID.randomUUID()),
                        goal(plan),
                        null,
                        Scale.values()[0],
                        new BigDecimal("1.50"),
                        Instant.parse("2026-05-02T10:00:00.1234565Z"),
                        CLINICIAN,
                        AWKWARD,
                        null,
                        AWKWARD));
        model.append(
                "default",
                1,
                new ReminderIssued(
                        plan,
                        new ReminderId(UUID.randomUUID()),
                        ReminderKind.SOON,
                        1,
                        null,
                        LocalDate.of(2026, 5, 2),
                        List.of(Recipient.of(Part.CLINICIAN, CLINICIAN))));
        model.settle();
        List<String> rows = model.dump();
        assertThat(migrated).hasSizeGreaterThan(100);

        model.projections().rebuild();
        assertThat(TableShapes.of(model.jdbc())).isEqualTo(migrated);
        assertThat(model.dump()).isEqualTo(rows);
        assertThat(model.projections().position()).isEqualTo(model.log().head());
    }

    @Test
    void aPlanThatWaitsWaitsInTheNewTablesToo() {
        List<Recorded> sick = RandomHistory.of(3_000, 25);
        PlanId plan = sick.get(0).event().planId();
        model.append(sick);
        model.append("default", 26, new PlanHeld(plan, new Reason(null, "Holiday.")));
        model.append("default", 27, new PlanHeld(plan, new Reason(null, "Holiday.")));
        model.settle();
        poisonous = plan;
        model.projections().rebuild();
        assertThat(model.projections().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.planId()).isEqualTo(plan.toString());
            assertThat(parked.eventType()).isEqualTo("PlanHeld");
            assertThat(parked.cause()).isNotBlank().doesNotContain("Jane");
            assertThat(version(plan)).isEqualTo(parked.version() - 1);
            assertThat(model.jdbc()
                            .sql("select count(*) from read_model.history_entry where plan_id = ?")
                            .param(plan.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(parked.version() - 1);
        });
        poisonous = null;
        assertThat(model.projections().retry(plan.toString())).isTrue();
        assertThat(version(plan)).isEqualTo(27);
    }

    @Test
    void theApplicationMayMakeAndDropNothingItself() {
        Stream.of(
                        "create table read_model.mine (id bigint)",
                        "drop table read_model.plan",
                        "create schema read_model_next",
                        "alter table read_model.plan set schema public",
                        "select read_model.made()")
                .forEach(statement -> assertThatThrownBy(
                                () -> model.jdbc().sql(statement).update())
                        .as(statement)
                        .hasRootCauseInstanceOf(SQLException.class)
                        .rootCause()
                        .extracting("SQLState")
                        .isEqualTo("42501"));
    }

    private static GoalId goal(PlanId plan) {
        return model.log().stream(plan.toString()).stream()
                .map(Recorded::event)
                .filter(GoalSet.class::isInstance)
                .map(event -> ((GoalSet) event).goalId())
                .findFirst()
                .orElseThrow();
    }
}
