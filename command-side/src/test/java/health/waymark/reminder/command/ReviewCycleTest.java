package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.reminder.command.ReviewStory.DUE_ON;
import static health.waymark.reminder.command.ReviewStory.START;
import static health.waymark.reminder.command.ReviewStory.active;
import static health.waymark.reminder.command.ReviewStory.reviewed;
import static health.waymark.reminder.event.ReminderKind.DUE;
import static health.waymark.reminder.event.ReminderKind.ESCALATED_COMPLIANCE;
import static health.waymark.reminder.event.ReminderKind.ESCALATED_SUPERVISOR;
import static health.waymark.reminder.event.ReminderKind.OVERDUE;
import static health.waymark.reminder.event.ReminderKind.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanCompleted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.event.ReviewFellDue;
import health.waymark.reminder.state.ReminderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewCycleTest {
    @Test
    void aDraftIsLeftAlone() {
        Simulated draft = new Simulated().play(planDrafted(), problemAdded());
        assertThat(draft.on("2028-01-01").look()).isEmpty();
        assertThat(draft.cycle.next(draft.plan, draft.reminders, draft.now)).isEmpty();
    }

    @Test
    void everyKindComesOnItsDayAndOnNoOther() {
        Simulated plan = active();
        List<String> days = new ArrayList<>();
        START.datesUntil(DUE_ON.plusDays(60))
                .forEach(day -> Simulated.issued(plan.lookOn(day)).forEach(kind -> days.add(kind + " " + day)));
        assertThat(days)
                .containsExactly(
                        "SOON 2026-04-18",
                        "DUE 2026-05-02",
                        "OVERDUE 2026-05-03",
                        "ESCALATED_SUPERVISOR 2026-05-09",
                        "ESCALATED_COMPLIANCE 2026-05-23");
        assertThat(plan.in(ReminderStatus.SENT)).as("there for whoever looks").hasSize(5);
        assertThat(Simulated.of(plan.recorded, ReviewFellDue.class))
                .containsExactly(new ReviewFellDue(PLAN, 1, DUE_ON));
        assertThat(Simulated.of(plan.recorded, ReviewEscalated.class))
                .extracting(ReviewEscalated::to)
                .containsExactly(Part.SUPERVISOR, Part.COMPLIANCE);
    }

    @Test
    void aDayBeginsInTheOrganisationsZone() {
        Simulated apia = active(new Simulated(ZoneId.of("Pacific/Apia")), null);
        Instant begins = LocalDate.of(2026, 4, 18)
                .atStartOfDay(ZoneId.of("Pacific/Apia"))
                .toInstant();
        assertThat(begins).isEqualTo("2026-04-17T11:00:00Z");
        assertThat(apia.at(begins.minusMillis(1)).look()).isEmpty();
        assertThat(Simulated.issued(apia.at(begins).look())).containsExactly(SOON);
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        Simulated plan = new Simulated(zone)
                .on("2018-08-06")
                .play(planDrafted(CLINICIAN, 90), problemAdded(), new PlanActivated(PLAN));
        assertThat(plan.plan.cycle().dueOn()).isEqualTo("2018-11-04");
        plan.on("2018-11-03").look();
        assertThat(plan.cycle.next(plan.plan, plan.reminders, plan.now))
                .contains(new Look(Instant.parse("2018-11-04T03:00:00Z"), "DUE"));
        assertThat(plan.at(Instant.parse("2018-11-04T02:59:59Z")).look()).isEmpty();
        assertThat(Simulated.issued(
                        plan.at(Instant.parse("2018-11-04T03:00:00Z")).look()))
                .containsExactly(DUE);
    }

    @Test
    void aLeapDayIsADay() {
        Simulated plan = new Simulated()
                .on("2027-12-01")
                .play(planDrafted(CLINICIAN, 90), problemAdded(), new PlanActivated(PLAN));
        assertThat(plan.plan.cycle().dueOn()).isEqualTo("2028-02-29");
        assertThat(Simulated.issued(plan.on("2028-02-15").look())).containsExactly(SOON);
        assertThat(plan.on("2028-02-28").look()).isEmpty();
        assertThat(Simulated.issued(plan.on("2028-02-29").look())).containsExactly(DUE);
        assertThat(Simulated.issued(plan.on("2028-03-01").look())).containsExactly(OVERDUE);
        assertThat(Simulated.issued(plan.on("2028-03-07").look())).containsExactly(ESCALATED_SUPERVISOR);
        assertThat(Simulated.issued(plan.on("2028-03-21").look())).containsExactly(ESCALATED_COMPLIANCE);
    }

    @Test
    void aReviewStartsTheNextCycle() {
        Simulated plan = active().lookDaily(START, LocalDate.of(2026, 4, 20));
        plan.on("2026-04-20").play(reviewed(null));
        assertThat(plan.look()).isEmpty();
        plan.lookDaily(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 9, 1));
        assertThat(Simulated.issued(plan.recorded))
                .containsExactly(SOON, SOON, DUE, OVERDUE, ESCALATED_SUPERVISOR, ESCALATED_COMPLIANCE);
        assertThat(Simulated.of(plan.recorded, ReminderIssued.class))
                .extracting(ReminderIssued::cycle)
                .startsWith(1, 2);
    }

    @Test
    void aReviewSettlesWhatWaitsToBeSent() {
        Simulated plan = active().withOthersDelivering().lookDaily(START, DUE_ON);
        assertThat(plan.in(ReminderStatus.SUPERSEDED)).as("overtaken").containsExactly(SOON);
        assertThat(plan.in(ReminderStatus.PENDING)).containsExactly(DUE);
        assertThat(Simulated.reasons(plan.play(reviewed(null)).look())).containsExactly(Because.REVIEWED);
        assertThat(plan.in(ReminderStatus.PENDING)).isEmpty();
    }

    @Test
    void anEndSettlesWhatWaitsAndNothingComesAfterIt() {
        List<PlanEvent> ends =
                List.of(new PlanCompleted(PLAN, null), new PlanRevoked(PLAN, WHY), new PlanMarkedInError(PLAN, WHY));
        for (PlanEvent end : ends) {
            Simulated plan = active().withOthersDelivering().lookDaily(START, DUE_ON);
            assertThat(Simulated.reasons(plan.play(end).look())).containsExactly(Because.ENDED);
            assertThat(plan.cycle.next(plan.plan, plan.reminders, plan.now)).isEmpty();
            assertThat(plan.on("2028-01-01").look()).isEmpty();
        }
    }

    @Test
    void holdingPausesAndTheDaysGoOnWhereTheyStopped() {
        Simulated plan = active().withOthersDelivering().lookDaily(START, LocalDate.of(2026, 4, 20));
        plan.play(new PlanHeld(PLAN, WHY));
        assertThat(Simulated.reasons(plan.look())).containsExactly(Because.PAUSED);
        plan.lookDaily(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 7, 20));
        assertThat(Simulated.issued(plan.recorded)).containsExactly(SOON);

        plan.on("2026-07-20").play(new PlanResumed(PLAN, null));
        assertThat(plan.plan.cycle().dueOn()).isEqualTo("2026-08-01");
        plan.lookDaily(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 31));
        assertThat(Simulated.issued(plan.recorded))
                .as("soon was told in this cycle")
                .containsExactly(SOON);
        assertThat(Simulated.issued(plan.on("2026-08-01").look())).containsExactly(DUE);
    }

    @Test
    void heldAndResumedUnseenIsAsIfTheDaysHadBeenAdded() {
        Simulated plan = active().lookDaily(START, LocalDate.of(2026, 4, 10));
        plan.on("2026-04-11").play(new PlanHeld(PLAN, WHY));
        plan.on("2026-05-11").play(new PlanResumed(PLAN, null));
        List<String> days = new ArrayList<>();
        LocalDate.of(2026, 5, 11).datesUntil(LocalDate.of(2026, 8, 1)).forEach(day -> Simulated.issued(plan.lookOn(day))
                .forEach(kind -> days.add(kind + " " + day)));
        assertThat(days).startsWith("SOON 2026-05-18", "DUE 2026-06-01", "OVERDUE 2026-06-02");
    }
}
