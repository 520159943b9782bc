package health.waymark.operate.event;

import health.waymark.plan.event.LoggedEvent;

/** Something an operator did. Holds no secret, and nothing about a client of the clinic. */
public interface OperatorEvent extends LoggedEvent {}
