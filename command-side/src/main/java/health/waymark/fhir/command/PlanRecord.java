package health.waymark.fhir.command;

import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.PlanLimits;
import health.waymark.plan.command.Sent;
import health.waymark.plan.event.PlanAdopted;
import health.waymark.plan.event.PlanDrafted;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.progress.event.ProgressRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is recorded of a plan, beside the plan that its import alone would make: a command that would lead to events
 * which are recorded already is there, whoever has worked on the plan since.
 */
final class PlanRecord {
    enum Standing {
        THERE,
        MISSING
    }

    private final List<PlanEvent> recorded;
    private final long position;
    private final PlanState imported;
    private final FhirTime time;

    PlanRecord(List<Recorded> stream, FhirTime time) {
        this.recorded = stream.stream().map(Recorded::event).toList();
        this.position = stream.isEmpty() ? 0 : stream.get(stream.size() - 1).position();
        this.imported = new PlanState(time.zone());
        this.time = time;
    }

    /** The last place in the log of what is recorded; 0 if nothing is. */
    long position() {
        return position;
    }

    /** Whether an import has been here and come to its end. */
    boolean adopted() {
        return recorded.stream().anyMatch(PlanAdopted.class::isInstance);
    }

    /** Whether the plan's draft could be decided. */
    boolean begun() {
        return imported.exists();
    }

    /** The day on which the plan starts by the record, else another. */
    LocalDate startsOnOr(LocalDate otherwise) {
        return recorded.stream()
                .filter(PlanDrafted.class::isInstance)
                .map(drafted -> ((PlanDrafted) drafted).startsOn())
                .findFirst()
                .orElse(otherwise);
    }

    /** The command, naming only those parts of the plan that came to be. */
    PlanCommand naming(PlanCommand command) {
        return Present.in(imported, command);
    }

    /**
     * Decides a command in the dry.
     *
     * @param rated whether the source says who did it; otherwise whoever imports does, who may be another each time
     * @throws health.waymark.plan.command.RuleBroken if a rule would refuse it
     */
    Standing standing(PlanCommand command, Sent sent, boolean rated) {
        command.check();
        Moment moment = new Moment(time.now(), sent.by(), sent.person(), PlanLimits.DEFAULT, UUID::randomUUID);
        List<PlanEvent> events = command.decide(imported, moment).events();
        for (PlanEvent event : events) {
            imported.apply(new Recorded(
                    UUID.randomUUID(), event, imported.version() + 1, 0, time.now(), command.effectiveAt(), sent.by()));
        }
        boolean there = events.stream().allMatch(event -> recorded.stream().anyMatch(old -> same(event, old, rated)));
        return there ? Standing.THERE : Standing.MISSING;
    }

    private static boolean same(PlanEvent planned, PlanEvent old, boolean rated) {
        if (!rated && planned instanceof ProgressRecorded score && old instanceof ProgressRecorded before) {
            return new ProgressRecorded(
                            score.planId(),
                            score.entryId(),
                            score.goalId(),
                            score.objectiveId(),
                            score.scale(),
                            score.value(),
                            score.effectiveAt(),
                            before.rater(),
                            score.session(),
                            score.note(),
                            score.comment())
                    .equals(before);
        }
        return planned.equals(old);
    }
}
