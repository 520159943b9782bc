package health.waymark.pages.query;

import health.waymark.projection.ParkedPlan;
import health.waymark.projection.Projections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans whose pages stand still because an event of theirs could not be taken; templates ask {@code standstill}. */
public final class Standstill {
    private final Projections projections;

    Standstill(Projections projections) {
        this.projections = projections;
    }

    /** The ids of all of them: a handful at most. */
    public Set<String> plans() {
        return projections.parked().stream().map(ParkedPlan::planId).collect(Collectors.toSet());
    }

    public @Nullable ParkedPlan of(Object planId) {
        return projections.parked(planId.toString()).orElse(null);
    }
}
