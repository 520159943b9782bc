package health.waymark.projection;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.OperatorLog;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.operate.event.ParkedPlanSetAside;
import health.waymark.operate.event.ParkedPlanTakenUp;
import health.waymark.plan.event.PlanHeld;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanResumed;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;

class ProjectionsTest {
    private static volatile String poisonous = "";
    private static final AtomicInteger locked = new AtomicInteger();

    /** Cannot take one kind of event, and says so in one of the two ways there are. */
    static class Choosy implements Projection {
        @Override
        public String table() {
            return "timeline_point";
        }

        @Override
        public Collector collect() {
            return new Collector() {
                private boolean poisoned;

                @Override
                public void after(PlanState plan, Recorded event) {
                    if (event.event() instanceof PlanHeld held
                            && held.reason().text().equals(poisonous)) {
                        poisoned = true;
                        if (poisonous.equals("locked") && locked.getAndDecrement() > 0) {
                            throw new CannotAcquireLockException("busy");
                        }
                        if (poisonous.equals("thrown")) {
                            throw new IllegalStateException("cannot");
                        }
                    }
                }

                @Override
                public void write(Destination tables) {
                    if (poisoned && poisonous.equals("written")) {
                        tables.jdbc().sql("select 'Jane Doe'::integer").query().listOfRows();
                    }
                }
            };
        }
    }

    @BeforeEach
    void nothingIsPoisonous() {
        poisonous = "";
    }

    @Test
    void eventsBecomeTheSameRowsTwiceAndAfterARebuild() {
        try (ReadModel model = ReadModel.start()) {
            IntStream.range(0, 30).forEach(seed -> model.append(RandomHistory.of(seed, 40)));
            model.settle();
            List<String> rows = model.dump();
            assertThat(rows).hasSizeGreaterThan(30 + 30 * 40);
            assertThat(model.projections().parked()).isEmpty();

            PlansProcessor processor = model.bean(PlansProcessor.class);
            processor.stop();
            model.jdbc().sql("update read_model.token set position = 0").update();
            processor.start();
            model.settle();
            assertThat(model.dump()).isEqualTo(rows);

            model.projections().rebuild();
            model.settle();
            assertThat(model.dump()).isEqualTo(rows);
        }
    }

    @Test
    void goesOnFromWhereItStoppedWhoeverFoldedBefore() {
        try (ReadModel model = ReadModel.start()) {
            List<Recorded> history = RandomHistory.of(7, 60);
            PlansProcessor processor = model.bean(PlansProcessor.class);
            for (int from = 0; from < 60; from += 20) {
                model.append(history.subList(from, from + 20));
                model.settle();
                processor.stop();
                model.bean(PlanStates.class).forgetAll();
                processor.start();
            }
            List<String> rows = model.dump();
            model.projections().rebuild();
            model.settle();
            assertThat(model.dump()).isEqualTo(rows);
        }
    }

    @Test
    void aPoisonEventParksItsPlanAloneAndARetryHealsIt() {
        for (String way : List.of("thrown", "written")) {
            try (ReadModel model = ReadModel.start(Choosy.class)) {
                poisonous = way;
                List<Recorded> sick = RandomHistory.of(1, 10);
                PlanId plan = sick.get(0).event().planId();
                PlansProcessor processor = model.bean(PlansProcessor.class);
                processor.stop();
                IntStream.range(2, 12).forEach(seed -> model.append(RandomHistory.of(seed, 20)));
                model.append(sick);
                model.append("default", 11, new PlanHeld(plan, new Reason(null, way)));
                model.append("default", 12, new PlanResumed(plan, null));
                IntStream.range(12, 20).forEach(seed -> model.append(RandomHistory.of(seed, 20)));
                processor.start();
                model.settle();

                assertThat(version(model, plan))
                        .as("what came before the culprit")
                        .isEqualTo(10);
                assertThat(model.jdbc()
                                .sql("select count(*) from read_model.plan where version = 20")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(18);
                assertThat(model.projections().parked()).singleElement().satisfies(parked -> {
                    assertThat(parked.planId()).isEqualTo(plan.toString());
                    assertThat(parked.version()).isEqualTo(11);
                    assertThat(parked.eventType()).isEqualTo("PlanHeld");
                    assertThat(parked.cause()).isNotBlank().doesNotContain("Jane");
                });

                model.append("default", 13, new PlanHeld(plan, new Reason(null, "Holiday.")));
                model.settle();
                assertThat(version(model, plan)).isEqualTo(10);

                assertThat(model.projections().retry(plan.toString())).isFalse();
                assertThat(model.projections().parked().get(0).attempts()).isEqualTo(2);

                poisonous = "";
                assertThat(model.projections().retry(plan.toString())).isTrue();
                assertThat(model.projections().parked()).isEmpty();
                assertThat(version(model, plan)).isEqualTo(13);
                model.append("default", 14, new PlanResumed(plan, null));
                model.settle();
                assertThat(version(model, plan)).isEqualTo(14);

                List<String> healed = model.dump();
                model.projections().rebuild();
                model.settle();
                assertThat(model.dump()).isEqualTo(healed);
            }
        }
    }

    @Test
    void whatAnOperatorDecidesAboutAParkedPlanOutlivesARebuild() {
        try (ReadModel model = ReadModel.start(Choosy.class)) {
            poisonous = "thrown";
            List<Recorded> sick = RandomHistory.of(1, 10);
            PlanId plan = sick.get(0).event().planId();
            model.append(sick);
            model.append("default", 11, new PlanHeld(plan, new Reason(null, poisonous)));
            model.append("default", 12, new PlanResumed(plan, null));
            model.append(RandomHistory.of(2, 20));
            model.settle();
            List<String> rows = model.dump();
            ParkedPlan parked = model.projections().parked(plan.toString()).orElseThrow();
            assertThat(parked.waits()).isTrue();

            operated(model, new ParkedPlanSetAside(plan, parked.position(), parked.version(), parked.eventType()));
            assertThat(model.projections().parked()).singleElement().satisfies(it -> assertThat(it.waits())
                    .isFalse());
            assertThat(model.projections().parkedCount()).isZero();
            assertThat(model.bean(ParkedAgain.class).again()).isZero();
            assertThat(model.projections().parked().get(0).attempts())
                    .as("no start tries it")
                    .isEqualTo(1);

            model.projections().rebuild();
            model.settle();
            assertThat(model.projections().parked()).singleElement().satisfies(it -> assertThat(it.waits())
                    .isFalse());
            assertThat(model.dump())
                    .as("but for standing still, all is as it was")
                    .isEqualTo(rows);

            operated(model, new ParkedPlanTakenUp(plan, parked.position(), parked.version(), parked.eventType()));
            assertThat(model.projections().parkedCount()).isEqualTo(1);

            operated(model, new ParkedPlanSetAside(plan, parked.position() + 1, 12, "PlanResumed"));
            assertThat(model.projections().parkedCount())
                    .as("that was about another event")
                    .isEqualTo(1);

            poisonous = "";
            model.projections().rebuild();
            model.settle();
            assertThat(model.projections().parked()).isEmpty();
            assertThat(version(model, plan)).isEqualTo(12);
        }
    }

    private static void operated(ReadModel model, OperatorEvent event) {
        model.bean(OperatorLog.class).append(event, RandomHistory.by("default", UUID.randomUUID()));
        model.settle();
    }

    @Test
    void troubleThatPassesParksNothing() {
        try (ReadModel model = ReadModel.start(Choosy.class)) {
            poisonous = "locked";
            locked.set(2);
            List<Recorded> history = RandomHistory.of(1, 10);
            model.append(history);
            model.append("default", 11, new PlanHeld(history.get(0).event().planId(), new Reason(null, poisonous)));
            model.settle();
            assertThat(locked.get()).isNegative();
            assertThat(model.projections().parked()).isEmpty();
            assertThat(version(model, history.get(0).event().planId())).isEqualTo(11);
        }
    }

    @Test
    void aStartTriesParkedPlansAgain() {
        try (ReadModel model = ReadModel.start()) {
            List<Recorded> history = RandomHistory.of(5, 20);
            String plan = history.get(0).event().planId().toString();
            model.bean(Parking.class).park(plan, 1, 1, "PlanDrafted", new IllegalStateException());
            model.append(history);
            model.settle();
            assertThat(model.dump()).isEmpty();
            assertThat(model.bean(ParkedAgain.class).again()).isEqualTo(1);
            assertThat(model.dump()).hasSizeGreaterThan(20);
            assertThat(model.bean(LagWatch.class).look()).isEqualTo(new Lag(20, 20, 0, Duration.ZERO, false, 0));
            assertThat(new ProjectionHealth(model.bean(Projections.class), model.bean(LagWatch.class))
                            .health()
                            .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void whoWaitsForAPositionIsToldWhetherItCame() {
        try (ReadModel model = ReadModel.start()) {
            model.append(RandomHistory.of(3, 5));
            assertThat(model.projections().awaitPosition(5, Duration.ofSeconds(10)))
                    .isTrue();
            assertThat(model.projections().awaitPosition(6, Duration.ofMillis(50)))
                    .isFalse();
        }
    }

    private static long version(ReadModel model, PlanId plan) {
        return model.jdbc()
                .sql("select version from read_model.plan where plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }
}
