package health.waymark.plan.event;

import org.jspecify.annotations.Nullable;

/** Work on a held plan went on; its next review moved by as long as it was held. */
@Event(name = "PlanResumed", revision = 1, lifecycle = Lifecycle.AMEND)
public record PlanResumed(PlanId planId, @Nullable Reason reason) implements PlanEvent {}
