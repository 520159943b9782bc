package health.waymark.plan.command;

import static health.waymark.plan.command.PlanFixture.given;
import static health.waymark.plan.command.PlanFixture.newId;
import static health.waymark.plan.state.PlanStory.CLINICIAN;
import static health.waymark.plan.state.PlanStory.PLAN;
import static health.waymark.plan.state.PlanStory.STARTS_ON;
import static health.waymark.plan.state.PlanStory.planDrafted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanId;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftPlanTest {
    private static DraftPlan draft(@Nullable PlanId id, @Nullable Integer reviewEveryDays) {
        PlanDrafted as = planDrafted();
        return new DraftPlan(
                id,
                as.subject(),
                CLINICIAN,
                null,
                as.programme(),
                STARTS_ON,
                reviewEveryDays,
                as.dischargeCriteria(),
                null,
                null,
                null);
    }

    @Test
    void beginsAPlan() {
        given().when(draft(PLAN, 30)).expect(planDrafted(CLINICIAN, 30)).naming("planId", PLAN);
    }

    @Test
    void namesThePlanWhereTheCallerDoesNot() {
        given().when(draft(null, null))
                .expect(new PlanDrafted(
                        new PlanId(newId()),
                        planDrafted().subject(),
                        CLINICIAN,
                        null,
                        "Outpatient",
                        STARTS_ON,
                        null,
                        planDrafted().dischargeCriteria(),
                        null))
                .naming("planId", new PlanId(newId()));
    }

    @Test
    void refusesAnIdThatAPlanHasAlready() {
        SimpleCommandBus busy = SimpleCommandBus.builder().build();
        busy.subscribe(DraftPlan.class.getName(), message -> {
            throw new ConcurrencyException("The store has events of this plan.");
        });
        Commands commands = new Commands(busy, key -> Optional.empty());
        assertThatThrownBy(() -> commands.send(draft(PLAN, null), PlanFixture.SENT))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(Rule.PLAN_EXISTS));
    }

    @Test
    void takesNoSenselessReviewInterval() {
        given().when(draft(PLAN, 0)).malformedAt("/reviewEveryDays");
        given().when(draft(PLAN, 4000)).malformedAt("/reviewEveryDays");
    }
}
