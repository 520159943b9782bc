package health.waymark.fhir.command;

import static java.util.Map.entry;

import health.waymark.goal.event.Acceptance;
import health.waymark.goal.event.Achievement;
import health.waymark.goal.event.Category;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Priority;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanStatus;
import java.util.Map;

/** FHIR's codes and what they are called here (ADR 0008). */
final class Codes {
    static final Map<String, PlanStatus> PLAN = Map.of(
            "draft", PlanStatus.DRAFT,
            "active", PlanStatus.ACTIVE,
            "on-hold", PlanStatus.ON_HOLD,
            "revoked", PlanStatus.REVOKED,
            "completed", PlanStatus.COMPLETED,
            "entered-in-error", PlanStatus.ENTERED_IN_ERROR);

    static final Map<String, GoalStatus> GOAL = Map.of(
            "proposed", GoalStatus.PROPOSED,
            "planned", GoalStatus.PROPOSED,
            "accepted", GoalStatus.ACTIVE,
            "active", GoalStatus.ACTIVE,
            "on-hold", GoalStatus.ON_HOLD,
            "completed", GoalStatus.COMPLETED,
            "cancelled", GoalStatus.CANCELLED,
            "rejected", GoalStatus.REJECTED);

    static final Map<String, ObjectiveStatus> OBJECTIVE = Map.of(
            "proposed", ObjectiveStatus.RESERVE,
            "planned", ObjectiveStatus.RESERVE,
            "on-hold", ObjectiveStatus.RESERVE,
            "accepted", ObjectiveStatus.ACTIVE,
            "active", ObjectiveStatus.ACTIVE,
            "completed", ObjectiveStatus.COMPLETED,
            "cancelled", ObjectiveStatus.CANCELLED,
            "rejected", ObjectiveStatus.CANCELLED);

    static final Map<String, Achievement> ACHIEVEMENT = Map.of(
            "in-progress", Achievement.IN_PROGRESS,
            "improving", Achievement.IMPROVING,
            "worsening", Achievement.WORSENING,
            "no-change", Achievement.NO_CHANGE,
            "achieved", Achievement.ACHIEVED,
            "sustaining", Achievement.SUSTAINING,
            "not-achieved", Achievement.NOT_ACHIEVED,
            "no-progress", Achievement.NO_PROGRESS,
            "not-attainable", Achievement.NOT_ATTAINABLE);

    static final Map<String, Priority> PRIORITY = Map.of(
            "high-priority", Priority.HIGH,
            "medium-priority", Priority.MEDIUM,
            "low-priority", Priority.LOW);

    static final Map<String, Acceptance> ACCEPTANCE = Map.of(
            "agree", Acceptance.AGREE,
            "disagree", Acceptance.DISAGREE,
            "pending", Acceptance.PENDING);

    /** HL7's goal categories and the goal domains of Person-Centered Outcomes. */
    static final Map<String, Category> CATEGORY = Map.ofEntries(
            entry("behavioral", Category.BEHAVIOURAL),
            entry("safety", Category.SAFETY),
            entry("physiotherapy", Category.FUNCTIONAL),
            entry("dietary", Category.OTHER),
            entry("nursing", Category.OTHER),
            entry("physical-function", Category.FUNCTIONAL),
            entry("independence", Category.FUNCTIONAL),
            entry("social-functioning", Category.SOCIAL),
            entry("emotional-and-mental-health", Category.EMOTIONAL),
            entry("housing", Category.OTHER),
            entry("access-to-services", Category.OTHER),
            entry("caregiver-needs", Category.OTHER),
            entry("end-of-life", Category.OTHER),
            entry("legal", Category.OTHER),
            entry("managing-conditions", Category.OTHER),
            entry("medication-management", Category.OTHER),
            entry("improving-health-and-wellness", Category.OTHER));

    private Codes() {}
}
