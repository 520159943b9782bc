package health.waymark.query;

import health.waymark.goal.event.Comparator;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalSet;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Code;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of plans that are asked about. */
final class QueryStory {
    private QueryStory() {}

    static PlanDrafted draft(PlanId plan, String name, String clinician, LocalDate startsOn) {
        return new PlanDrafted(
                plan,
                new Subject(Subject.Type.CLIENT, "id of " + name, name, null, null),
                new Person(clinician, "Ada Marsh", "LCSW"),
                null,
                "Outpatient",
                startsOn,
                null,
                null,
                null);
    }

    static GoalSet goal(PlanId plan, GoalId goal, String statement, @Nullable Target target) {
        return new GoalSet(plan, goal, statement, null, null, null, null, List.of(), target);
    }

    static Target target(String value) {
        return new Target(
                new Code(null, null, "Bad nights"),
                new BigDecimal("12"),
                Comparator.LE,
                new BigDecimal(value),
                null,
                LocalDate.of(2026, 6, 1));
    }

    static ProgressRecorded score(PlanId plan, GoalId goal, String value, Instant at) {
        return new ProgressRecorded(
                plan,
                new EntryId(UUID.randomUUID()),
                goal,
                null,
                Scale.NUMERIC,
                new BigDecimal(value),
                at,
                new Person("c-1", "Ada Marsh", null),
                null,
                null,
                null);
    }
}
