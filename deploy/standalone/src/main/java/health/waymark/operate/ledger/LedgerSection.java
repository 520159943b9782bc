package health.waymark.operate.ledger;

import health.waymark.access.Actor;
import health.waymark.handout.query.Outside;
import health.waymark.handout.query.TargetView;
import health.waymark.operate.Need;
import health.waymark.operate.Section;
import java.util.ArrayList;
import java.util.List;

final class LedgerSection implements Section {
    static final String PATH = "/operate/ledger";

    private final Outside outside;

    LedgerSection(Outside outside) {
        this.outside = outside;
    }

    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<Need> needs(Actor actor) {
        List<Need> needs = new ArrayList<>();
        outside.lastWalk()
                .filter(walk -> walk.finding() != null)
                .ifPresent(walk -> needs.add(new Need(
                        "The last nightly walk found that the record isn't as it was sealed.", PATH, "Read what")));
        List<TargetView> targets = outside.targets();
        if (targets.stream().anyMatch(TargetView::contradicted)) {
            needs.add(
                    new Need("What an outsider holds of the ledger isn't part of what it has now.", PATH, "Read why"));
        } else if (targets.stream().anyMatch(target -> target.failure() != null)) {
            needs.add(new Need("A checkpoint could not be handed out.", PATH, "Read why"));
        }
        return needs;
    }
}
