package health.waymark.goal.event;

import health.waymark.plan.event.Event;
import health.waymark.plan.event.Lifecycle;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import org.jspecify.annotations.Nullable;

/** The clinician judged how far a goal has come. The numbers suggest, the clinician decides. */
@Event(name = "AchievementAssessed", revision = 1, lifecycle = Lifecycle.VERIFY)
public record AchievementAssessed(
        PlanId planId,
        GoalId goalId,
        Achievement achievement,
        @Nullable String comment) implements PlanEvent {}
