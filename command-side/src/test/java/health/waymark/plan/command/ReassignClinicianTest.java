package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.SUPERVISOR;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.completed;
import static health.waymark.plan.state.PlanStory.planDrafted;

import health.waymark.plan.event.ClinicianReassigned;
import health.waymark.plan.event.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReassignClinicianTest {
    private static final Person DUARTE = new Person("clinician-2", "Ana Duarte", "LPC");

    private static ReassignClinician reassign(Person clinician, @Nullable Person supervisor) {
        return new ReassignClinician(PLAN, clinician, supervisor, WHY, null, null);
    }

    @Test
    void handsThePlanToAnotherClinician() {
        given(active())
                .when(reassign(DUARTE, null))
                .expect(new ClinicianReassigned(PLAN, CLINICIAN, DUARTE, null, null, WHY));
    }

    @Test
    void handsThePlanToAnotherSupervisor() {
        given(active())
                .when(reassign(CLINICIAN, SUPERVISOR))
                .expect(new ClinicianReassigned(PLAN, CLINICIAN, CLINICIAN, null, SUPERVISOR, WHY));
    }

    @Test
    void givesADraftItsFirstClinician() {
        given(planDrafted(null, null))
                .when(reassign(DUARTE, null))
                .expect(new ClinicianReassigned(PLAN, null, DUARTE, null, null, WHY));
    }

    @Test
    void refusesWhatIsSoAlready() {
        given(active()).when(reassign(CLINICIAN, null)).refusedBy(Rule.NOTHING_CHANGES);
        given(active(), new ClinicianReassigned(PLAN, CLINICIAN, DUARTE, null, SUPERVISOR, WHY))
                .when(reassign(DUARTE, SUPERVISOR))
                .refusedBy(Rule.NOTHING_CHANGES);
    }

    @Test
    void refusesAPlanThatHasEnded() {
        given(completed()).when(reassign(DUARTE, null)).refusedBy(Rule.PLAN_CLOSED);
    }
}
