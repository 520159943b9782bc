package health.waymark.review.query;

import health.waymark.plan.query.PlanParties;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.projection.Destination;
import health.waymark.projection.Projection;
import health.waymark.projection.Table;
import health.waymark.query.ViewJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each plan's review hung on, from each version that changed it. */
final class ReviewStretches implements Projection {
    private static final Table TABLE =
            Table.of("review_stretch", ReviewStretch.class, "on conflict (plan_id, version) do nothing");

    @Override
    public String table() {
        return TABLE.name();
    }

    @Override
    public Collector collect() {
        return new Collector() {
            private final List<ReviewStretch> rows = new ArrayList<>();
            private @Nullable ReviewStretch before;

            @Override
            public void before(PlanState plan, Recorded event) {
                before = plan.exists() ? stretch(plan) : null;
            }

            @Override
            public void after(PlanState plan, Recorded event) {
                ReviewStretch now = stretch(plan);
                if (before == null || !before.sameAs(now)) {
                    rows.add(now);
                }
            }

            @Override
            public void write(Destination tables) {
                tables.write(TABLE, rows);
            }
        };
    }

    private static ReviewStretch stretch(PlanState plan) {
        return new ReviewStretch(
                plan.id(),
                plan.version(),
                plan.organisation(),
                plan.recordedAt(),
                plan.status(),
                plan.cycle().dueOn(),
                plan.cycle().number(),
                ViewJson.MAPPER.writeValueAsString(new PlanParties(
                        plan.drafting().subject(),
                        plan.clinician().orElse(null),
                        plan.supervisor().orElse(null))));
    }
}
