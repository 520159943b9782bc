package health.waymark.command.api;

import health.waymark.access.Actor;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.glass.Glass;
import health.waymark.plan.command.Passage;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import java.util.Map;

/** The way of a clinician to whom other clinicians' plans are closed (ADR 0026). */
final class GlassPassage implements Passage {
    private static final String ADDRESS = "/api/commands/{type}";

    private final Actor actor;
    private volatile boolean broke;

    private GlassPassage(Actor actor) {
        this.actor = actor;
    }

    static Passage of(Actor actor, Glass glass) {
        return glass.binds(actor) ? new GlassPassage(actor) : OPEN;
    }

    @Override
    public void to(PlanState plan) {
        String clinician = plan.clinician().map(Person::id).orElse(null);
        String supervisor = plan.supervisor().map(Person::id).orElse(null);
        if (Glass.names(clinician, supervisor, actor)) {
            return;
        }
        if (!Glass.broken(actor)) {
            throw Glass.closed();
        }
        broke = true;
    }

    /** Puts on record that the glass was broken for a command, if it was. */
    static void note(Passage passage, String type, PlanId plan, Evidence evidence) {
        if (passage instanceof GlassPassage glass && glass.broke) {
            evidence.take(new RecordAccessed(AccessKind.PLAN, ADDRESS, plan, Map.of("type", type), true), glass.actor);
        }
    }
}
