package health.waymark.reminder.query;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.GOAL;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.EventLog;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.query.PlanQueries;
import health.waymark.projection.ReadModel;
import health.waymark.query.Page;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderFailed;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReminderSuperseded;
import health.waymark.reminder.event.ReviewFellDue;
import health.waymark.reminder.state.ReminderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReminderProjectionTest {
    private static final String HERE = "default";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 2);
    private static final Person OTHER = new Person("clinician-2", "Noor Field", null);

    private ReadModel model;
    private long version;
    private long besides;

    @BeforeEach
    void anActivePlan() {
        model = ReadModel.start();
        active().forEach(this::own);
    }

    @AfterEach
    void stop() {
        model.close();
    }

    private void own(PlanEvent event) {
        model.append(HERE, ++version, event);
    }

    private void beside(ReminderEvent event) {
        model.append(HERE, ++besides, event);
    }

    private static ReminderId id(ReminderKind kind) {
        return new ReminderId(new UUID(9, kind.ordinal()));
    }

    private static ReminderIssued issued(ReminderKind kind) {
        boolean review = kind.compareTo(ReminderKind.TARGET_NEAR) < 0;
        return new ReminderIssued(
                PLAN,
                id(kind),
                kind,
                review ? 1 : null,
                review ? null : GOAL,
                DAY,
                List.of(Recipient.of(Part.CLINICIAN, CLINICIAN)));
    }

    private List<ReminderView> reminders(@Nullable ReminderStatus state, @Nullable String recipient) {
        model.settle();
        List<ReminderStatus> states = state == null ? List.of() : List.of(state);
        return model.bean(ReminderQueries.class)
                .find(HERE, ReminderFilter.of(PLAN.value(), states, null, recipient), new Page(0, 100))
                .items();
    }

    private void assertThatARebuildGivesTheSame() {
        model.settle();
        List<String> rows = model.dump();
        model.projections().rebuild();
        model.settle();
        assertThat(model.dump()).isEqualTo(rows);
    }

    @Test
    void aReminderStandsWhereItsEventsLeaveIt() {
        for (ReminderKind kind : List.of(ReminderKind.SOON, ReminderKind.DUE, ReminderKind.OVERDUE)) {
            beside(issued(kind));
        }
        beside(new ReminderSuperseded(PLAN, id(ReminderKind.SOON), ReminderKind.SOON, Because.OVERTAKEN));
        model.settle();
        beside(new ReminderFailed(
                PLAN, id(ReminderKind.DUE), ReminderKind.DUE, Channel.EMAIL, List.of(), 5, "refused"));
        beside(new ReminderDelivered(
                PLAN, id(ReminderKind.OVERDUE), ReminderKind.OVERDUE, Channel.WORKLIST, List.of(), 1));
        assertThat(reminders(null, null))
                .extracting(ReminderView::kind, ReminderView::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(ReminderKind.SOON, ReminderStatus.SUPERSEDED),
                        org.assertj.core.api.Assertions.tuple(ReminderKind.DUE, ReminderStatus.FAILED),
                        org.assertj.core.api.Assertions.tuple(ReminderKind.OVERDUE, ReminderStatus.SENT));
        assertThat(reminders(ReminderStatus.SENT, CLINICIAN.id())).singleElement();
        assertThat(reminders(ReminderStatus.SENT, "somebody")).isEmpty();
        assertThatARebuildGivesTheSame();
    }

    @Test
    void anotherOrganisationHasNone() {
        beside(issued(ReminderKind.SOON));
        assertThat(reminders(null, null)).hasSize(1);
        assertThat(model.bean(ReminderQueries.class)
                        .find("elsewhere", ReminderFilter.of(PLAN.value(), null, null, null), new Page(0, 100))
                        .items())
                .isEmpty();
    }

    @Test
    void whatStillMattersMovesToWhomThePlanIsHandedWhereverABatchEnds() {
        for (boolean together : List.of(true, false)) {
            beside(issued(ReminderKind.SOON));
            beside(issued(ReminderKind.NO_PROGRESS));
            beside(new ReminderSuperseded(PLAN, id(ReminderKind.SOON), ReminderKind.SOON, Because.OVERTAKEN));
            beside(issued(ReminderKind.OVERDUE));
            if (!together) {
                model.settle();
            }
            own(new ClinicianReassigned(PLAN, CLINICIAN, OTHER, null, SUPERVISOR, WHY));
            beside(issued(ReminderKind.DUE));
            assertThat(reminders(null, OTHER.id()))
                    .extracting(ReminderView::kind)
                    .containsExactlyInAnyOrder(ReminderKind.OVERDUE, ReminderKind.NO_PROGRESS);
            assertThat(reminders(null, CLINICIAN.id()))
                    .extracting(ReminderView::kind)
                    .as("what was over, and what was issued after it as if the plan had stayed")
                    .containsExactlyInAnyOrder(ReminderKind.SOON, ReminderKind.DUE);
            assertThatARebuildGivesTheSame();
            stop();
            version = 0;
            besides = 0;
            anActivePlan();
        }
    }

    @Test
    void theHistoryTellsThemAtTheVersionTheyFallOnAndThePlanDoesNotMove() {
        model.settle();
        var before = model.bean(PlanQueries.class).current(HERE, PLAN);
        beside(new ReviewFellDue(PLAN, 1, DAY));
        beside(issued(ReminderKind.DUE));
        own(new PlanHeld(PLAN, WHY));
        beside(new ReminderSuperseded(PLAN, id(ReminderKind.DUE), ReminderKind.DUE, Because.PAUSED));
        model.settle();

        List<HistoryEntry> latest = model.bean(HistoryQueries.class)
                .latest(HERE, PLAN, new Page(0, 4))
                .items();
        assertThat(latest).extracting(HistoryEntry::version).containsExactly(9L, 9L, 8L, 8L);
        assertThat(latest)
                .extracting(HistoryEntry::type)
                .containsExactly("ReminderSuperseded", "PlanHeld", "ReminderIssued", "ReviewFellDue");
        assertThat(latest).extracting(HistoryEntry::own).containsExactly(false, true, false, false);
        assertThat(latest.get(0).words())
                .isEqualTo("Reminder that the review is due no longer needed: work is paused.");
        assertThat(model.bean(HistoryQueries.class).after(PLAN, 8)).isEqualTo(4);
        assertThat(model.bean(PlanQueries.class).current(HERE, PLAN).version()).isEqualTo(9);
        assertThat(model.bean(PlanQueries.class)
                        .at(HERE, PLAN, health.waymark.plan.query.Point.version(8L))
                        .position())
                .isEqualTo(before.position());
        assertThatARebuildGivesTheSame();
    }

    @Test
    void aStateFoldedElsewhereMeanwhileIsNotTakenForTheOneOfToday() {
        model.settle();
        Object processor = model.beanNamed("plansProcessor");
        ((org.springframework.context.SmartLifecycle) processor).stop();
        own(new PlanHeld(PLAN, WHY));
        // As if another process had folded the plan's own event: this one meets what lies beside it first.
        model.jdbc()
                .sql("update read_model.token set position = ?")
                .param(model.bean(EventLog.class).head())
                .update();
        ((org.springframework.context.SmartLifecycle) processor).start();
        beside(issued(ReminderKind.DUE));
        model.settle();
        assertThat(model.bean(HistoryQueries.class)
                        .latest(HERE, PLAN, new Page(0, 1))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(9));
    }
}
