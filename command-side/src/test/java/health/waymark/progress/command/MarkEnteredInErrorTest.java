package health.waymark.progress.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.state.PlanStory.ENTRY;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.WHY;
import static health.waymark.plan.state.PlanStory.active;
import static health.waymark.plan.state.PlanStory.progressRecorded;

import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanMarkedInError;
import health.waymark.plan.event.PlanRevoked;
import health.waymark.progress.event.EntryMarkedInError;
import org.junit.jupiter.api.Test;

class MarkEnteredInErrorTest {
    private static final MarkEnteredInError MARK = new MarkEnteredInError(PLAN, ENTRY, WHY, null, null);

    @Test
    void withdrawsAnEntry() {
        given(active(), progressRecorded()).when(MARK).expect(new EntryMarkedInError(PLAN, ENTRY, WHY));
    }

    @Test
    void withdrawsAfterThePlanHasEnded() {
        given(active(), progressRecorded(), new PlanRevoked(PLAN, WHY))
                .when(MARK)
                .expect(new EntryMarkedInError(PLAN, ENTRY, WHY));
    }

    @Test
    void withdrawsOnce() {
        given(active(), progressRecorded(), new EntryMarkedInError(PLAN, ENTRY, WHY))
                .when(MARK)
                .refusedBy(Rule.ENTRY_IN_ERROR);
    }

    @Test
    void knowsNoEntryThatIsNotThere() {
        given(active()).when(MARK).unknown("entry");
    }

    @Test
    void refusesAPlanInError() {
        given(active(), progressRecorded(), new PlanMarkedInError(PLAN, WHY))
                .when(MARK)
                .refusedBy(Rule.PLAN_IN_ERROR);
    }
}
