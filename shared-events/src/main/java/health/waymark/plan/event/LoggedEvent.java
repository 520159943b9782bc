package health.waymark.plan.event;

/** A fact that the log takes: about a plan, or about how Waymark is run. */
public interface LoggedEvent {}
