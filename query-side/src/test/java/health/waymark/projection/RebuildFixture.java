package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A read model for all tests that make it anew, with something that happens meanwhile, and a plan that can't be written. */
abstract class RebuildFixture {
    static final Runnable NOTHING = () -> {};

    static volatile Runnable meanwhile = NOTHING;
    static volatile @Nullable PlanId poisonous;

    /** Ends with the JVM. */
    static final ReadModel model = ReadModel.start(Present.class);

    /** As the migrations left the tables. */
    static final List<String> migrated = TableShapes.of(model.jdbc());

    static {
        IntStream.range(0, 40).forEach(seed -> model.append(RandomHistory.of(seed, 30)));
    }

    /** Is there while the read model is made anew, and cannot write one plan on hold. */
    static class Present implements Projection {
        @Override
        public String table() {
            return "plan";
        }

        @Override
        public Collector collect() {
            return new Collector() {
                private boolean poisoned;

                @Override
                public void after(PlanState plan, Recorded event) {
                    poisoned |= event.event() instanceof PlanHeld && plan.id().equals(poisonous);
                    if (Thread.currentThread().getName().equals("read-model-rebuild")) {
                        meanwhile.run();
                    }
                }

                @Override
                public void write(Destination tables) {
                    if (poisoned) {
                        tables.jdbc().sql("select 'Jane Doe'::integer").query().listOfRows();
                    }
                }
            };
        }
    }

    @AfterEach
    void nothingHappensMeanwhile() {
        meanwhile = NOTHING;
        poisonous = null;
    }

    static void everyEventIsThereOnce() {
        assertThat(model.jdbc()
                        .sql("select count(*) from event_log.event e full join read_model.history_entry h"
                                + " on h.event_id = e.event_id where h.event_id is null or e.event_id is null")
                        .query(Integer.class)
                        .single())
                .as("events without an entry, or entries without an event")
                .isZero();
    }

    static void hasPassed(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static PlanId plan(int seed) {
        return RandomHistory.of(seed, 1).get(0).event().planId();
    }

    /** How many schemas of new tables there are. */
    static int newTables() {
        return model.jdbc()
                .sql("select count(*) from pg_namespace where nspname = 'read_model_next'")
                .query(Integer.class)
                .single();
    }

    static long version(PlanId plan) {
        return model.jdbc()
                .sql("select version from read_model.plan where plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }
}
