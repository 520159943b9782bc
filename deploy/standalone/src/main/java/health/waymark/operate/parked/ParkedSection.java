package health.waymark.operate.parked;

import health.waymark.access.Actor;
import health.waymark.operate.Need;
import health.waymark.operate.Say;
import health.waymark.operate.Section;
import health.waymark.projection.Projections;
import java.util.List;

final class ParkedSection implements Section {
    private final Projections projections;

    ParkedSection(Projections projections) {
        this.projections = projections;
    }

    @Override
    public String name() {
        return "Parked plans";
    }

    @Override
    public String path() {
        return "/operate/parked-plans";
    }

    @Override
    public List<Need> needs(Actor actor) {
        long waiting = projections.parkedCount();
        return waiting == 0
                ? List.of()
                : List.of(new Need(
                        Say.count(waiting, "plan stands", "plans stand")
                                + " still because an event could not be taken: people read an old page.",
                        path(),
                        "See to " + (waiting == 1 ? "it" : "them")));
    }
}
