package health.waymark.reminder.command;

import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static health.waymark.plan.state.PlanStory.problemAdded;
import static health.waymark.reminder.command.ReviewStory.DUE_ON;
import static health.waymark.reminder.command.ReviewStory.START;
import static health.waymark.reminder.command.ReviewStory.active;
import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanActivated;
import health.waymark.reminder.event.Recipient;
import health.waymark.reminder.event.Recipient.Part;
import health.waymark.reminder.event.ReminderIssued;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewRecipientsTest {
    @Test
    void goesToWhoIsResponsibleOnTheDay() {
        Simulated plan = active();
        assertThat(recipients(plan.lookOn(DUE_ON.minusDays(14))))
                .containsExactly(Recipient.of(Part.CLINICIAN, CLINICIAN));
        Person other = new Person("clinician-2", "Noor Field", null);
        plan.play(new ClinicianReassigned(PLAN, CLINICIAN, other, null, SUPERVISOR, WHY));
        assertThat(recipients(plan.lookOn(DUE_ON))).containsExactly(Recipient.of(Part.CLINICIAN, other));
        plan.lookOn(DUE_ON.plusDays(1));
        assertThat(recipients(plan.lookOn(DUE_ON.plusDays(7))))
                .containsExactly(Recipient.of(Part.CLINICIAN, other), Recipient.of(Part.SUPERVISOR, SUPERVISOR));
        assertThat(recipients(plan.lookOn(DUE_ON.plusDays(21))))
                .containsExactly(
                        Recipient.of(Part.CLINICIAN, other),
                        Recipient.of(Part.SUPERVISOR, SUPERVISOR),
                        Recipient.COMPLIANCE);
    }

    @Test
    void neverGoesToNobody() {
        Simulated plan =
                new Simulated().on(START).play(planDrafted(null, null), problemAdded(), new PlanActivated(PLAN));
        assertThat(recipients(plan.lookOn(DUE_ON))).containsExactly(Recipient.COMPLIANCE);
        Simulated unsupervised = active().lookDaily(START, DUE_ON.plusDays(6));
        assertThat(recipients(unsupervised.lookOn(DUE_ON.plusDays(7))))
                .containsExactly(Recipient.of(Part.CLINICIAN, CLINICIAN), Recipient.COMPLIANCE);
    }

    private static List<Recipient> recipients(List<Fact> facts) {
        List<ReminderIssued> issued = Simulated.of(facts, ReminderIssued.class);
        return issued.get(issued.size() - 1).recipients();
    }
}
