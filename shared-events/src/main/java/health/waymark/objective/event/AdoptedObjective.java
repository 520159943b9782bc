package health.waymark.objective.event;

/** The status an objective had in the system its plan came from. */
public record AdoptedObjective(ObjectiveId objectiveId, ObjectiveStatus status) {}
