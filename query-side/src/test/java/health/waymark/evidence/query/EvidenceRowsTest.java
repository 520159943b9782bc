package health.waymark.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Scope;
import health.waymark.database.TimelyHealth;
import health.waymark.eventlog.EventLog;
import health.waymark.evidence.Evidence;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.CommandRefused;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.state.RandomHistory;
import health.waymark.projection.Comparison;
import health.waymark.projection.ReadModel;
import health.waymark.projection.RebuildWatch;
import health.waymark.query.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Evidence in, rows out: once, however often; and the same when they are made anew. */
class EvidenceRowsTest {
    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    private static final ReadModel model = ReadModel.start();

    private final String organisation = UUID.randomUUID().toString();
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final AuditQueries queries = model.bean(AuditQueries.class);

    @AfterAll
    static void stop() {
        model.close();
    }

    private static Actor actor(String organisation, String id) {
        return new Actor(
                id,
                "Name of " + id,
                Actor.Kind.CLIENT,
                Set.of(),
                Set.of(Scope.COMMANDS),
                organisation,
                null,
                null,
                PurposeOfUse.TREAT);
    }

    private void take(int refusals, int accesses) {
        Evidence evidence = model.bean(Evidence.class);
        IntStream.range(0, refusals)
                .forEach(n -> evidence.take(
                        new CommandRefused("HoldPlan", plan, "plan-not-active", 409),
                        actor(organisation, "client-" + n % 3)));
        IntStream.range(0, accesses)
                .forEach(n -> evidence.take(
                        new RecordAccessed(AccessKind.PLAN, "/api/plans/{planId}", plan, Map.of("version", "" + n)),
                        actor(organisation, "client-" + n % 3)));
        settle(refusals, accesses);
    }

    private void settle(int refusals, int accesses) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (total(AuditLists.REFUSALS) < refusals || total(AuditLists.ACCESSES) < accesses) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private long total(AuditList<?> list) {
        return queries.find(list, organisation, ALL, AuditOrder.LATEST, new Page(0, 1))
                .total();
    }

    private List<String> dump() {
        return Stream.of("refusal", "access")
                .flatMap(table -> model
                        .jdbc()
                        .sql("select row_to_json(t)::text from evidence." + table + " t order by position")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private static Status health() {
        EvidenceHealth health = new EvidenceHealth(model.bean(EvidenceProcessor.class), model.bean(EventLog.class));
        return new TimelyHealth(health).health().getStatus();
    }

    @Test
    void rowsAreTheSameTakenAgainAndMadeAnew() {
        model.append(RandomHistory.of(7, 20));
        take(30, 20);
        List<String> rows = dump();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(50);

        EvidenceProcessor processor = model.bean(EvidenceProcessor.class);
        processor.stop();
        assertThat(health()).isEqualTo(Status.DOWN);
        model.jdbc().sql("update evidence.token set position = 0").update();
        processor.start();
        assertThat(health()).isEqualTo(Status.UP);
        take(31 - 30, 0);
        settle(31, 20);
        List<String> more = dump();
        assertThat(more).containsAll(rows).hasSize(rows.size() + 1);

        model.jdbc().sql("update evidence.refusal set code = 'forged'").update();
        model.jdbc()
                .sql("delete from evidence.access where organisation = ?")
                .param(organisation)
                .update();
        EvidenceRebuild evidence = model.bean(EvidenceRebuild.class);
        List<String> altered = dump();
        Comparison found = evidence.compare(RebuildWatch.NOBODY);
        assertThat(dump()).as("it was only compared").isEqualTo(altered);
        assertThat(found.same()).isFalse();
        assertThat(found.tables()).extracting(Comparison.Compared::table).containsExactly("access", "refusal");
        assertThat(found.tables()).allSatisfy(table -> {
            assertThat(table.differing()).isPositive();
            assertThat(table.which()).hasSize((int) Math.min(table.differing(), Comparison.NAMED));
            assertThat(table.hash()).isNotEqualTo(table.hashAnew());
        });
        Comparison mended = evidence.rebuild(RebuildWatch.NOBODY);
        assertThat(mended).isEqualTo(found);
        assertThat(dump()).isEqualTo(more);
        Comparison again = evidence.compare(RebuildWatch.NOBODY);
        assertThat(again.same()).isTrue();
        assertThat(again.tables())
                .extracting(Comparison.Compared::hash)
                .isEqualTo(mended.tables().stream()
                        .map(Comparison.Compared::hashAnew)
                        .toList());
        take(32 - 31, 0);
        settle(32, 20);
    }

    @Test
    void whatIsCalledOffChangesNothing() {
        take(10, 10);
        model.jdbc().sql("update evidence.refusal set code = 'forged'").update();
        List<String> rows = dump();
        RebuildWatch calledOff = new RebuildWatch() {
            @Override
            public void expect(long events) {}

            @Override
            public void taken(long events) {}

            @Override
            public void goOn() {
                throw new IllegalStateException("called off");
            }
        };
        EvidenceRebuild evidence = model.bean(EvidenceRebuild.class);
        assertThatThrownBy(() -> evidence.rebuild(calledOff)).hasMessage("called off");
        assertThat(dump()).isEqualTo(rows);
        evidence.rebuild(RebuildWatch.NOBODY);
        assertThat(String.join("\n", dump())).doesNotContain("forged");
    }

    @Test
    void whatComesMeanwhileIsThereAfterwards() {
        take(20, 20);
        int[] more = {0};
        RebuildWatch busy = new RebuildWatch() {
            @Override
            public void expect(long events) {
                take(25, 0);
                more[0] = 25;
            }

            @Override
            public void taken(long events) {}

            @Override
            public void goOn() {}
        };
        model.bean(EvidenceRebuild.class).rebuild(busy);
        settle(20 + more[0], 20);
        assertThat(total(AuditLists.REFUSALS)).isEqualTo(20 + more[0]);
        take(1, 0);
        settle(46, 20);
    }

    @Test
    void everyOrderLeafsThroughEverything() {
        take(1_500, 0);
        for (AuditOrder order : AuditOrder.values()) {
            List<Long> all = new ArrayList<>();
            queries.each(
                    AuditLists.REFUSALS,
                    organisation,
                    ALL,
                    order,
                    part -> part.forEach(item -> all.add(item.position())));
            assertThat(all).as(order.name()).hasSize(1_500).doesNotHaveDuplicates();
            List<Long> first =
                    queries.find(AuditLists.REFUSALS, organisation, ALL, order, new Page(0, 100)).items().stream()
                            .map(Refusal::position)
                            .toList();
            assertThat(all.subList(0, 100)).isEqualTo(first);
        }
    }

    @Test
    void whatWasOnlyCountedIsARowThatSaysHowMany() {
        Evidence evidence = model.bean(Evidence.class);
        int flood = 30_000;
        IntStream.range(0, flood)
                .forEach(n -> evidence.take(
                        new CommandRefused("HoldPlan", plan, "plan-not-active", 409), actor(organisation, "client")));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (counted() < flood) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(counted()).isEqualTo(flood);
        List<Refusal> omitted = found(AuditLists.REFUSALS, new AuditFilter(null, null, null, null, "omitted"));
        assertThat(omitted).isNotEmpty().allMatch(row -> row.status() == null && row.commandType() == null);
    }

    private long counted() {
        return model.jdbc()
                .sql("select coalesce(sum(count), 0) from evidence.refusal where organisation = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    @Test
    void filtersByActorPlanKindAndTime() {
        take(9, 3);
        AuditFilter one = new AuditFilter("client-1", plan.value(), null, null, null);
        assertThat(found(AuditLists.REFUSALS, one))
                .hasSize(3)
                .allMatch(item -> item.actor().id().equals("client-1"));
        assertThat(found(AuditLists.REFUSALS, new AuditFilter(null, UUID.randomUUID(), null, null, null)))
                .isEmpty();
        assertThat(found(AuditLists.REFUSALS, new AuditFilter(null, null, null, null, "HoldPlan")))
                .hasSize(9);
        assertThat(found(AuditLists.REFUSALS, new AuditFilter(null, null, null, null, "plan-not-active")))
                .hasSize(9);
        assertThat(found(AuditLists.ACCESSES, new AuditFilter(null, null, null, null, "HISTORY")))
                .isEmpty();
        var last = found(AuditLists.ACCESSES, ALL).get(0).at();
        assertThat(found(AuditLists.ACCESSES, new AuditFilter(null, null, last.plusSeconds(1), null, null)))
                .isEmpty();
        assertThat(found(AuditLists.ACCESSES, new AuditFilter(null, null, null, last.plusSeconds(1), null)))
                .hasSize(3);
        assertThat(found(AuditLists.ACTIONS, one)).hasSize(4);
        assertThat(found(AuditLists.ACTIONS, new AuditFilter("client-1", null, null, null, "LOOKED")))
                .hasSize(1);
    }

    @Test
    void findsByNameWhetherInCapitalsOrNotAndOffersThoseWhoAreThere() {
        take(6, 3);
        assertThat(found(AuditLists.REFUSALS, new AuditFilter("name of CLIENT-1", null, null, null, null)))
                .hasSize(2)
                .allMatch(item -> item.actor().id().equals("client-1"));
        assertThat(found(AuditLists.ACTIONS, new AuditFilter("Name of client-1", null, null, null, null)))
                .hasSize(3);
        assertThat(model.bean(AuditPeople.class).of(organisation))
                .extracting(AuditPeople.Someone::name)
                .containsExactly("Name of client-0", "Name of client-1", "Name of client-2");
        assertThat(model.bean(AuditPeople.class).of("another")).isEmpty();
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        take(3, 3);
        for (AuditList<?> list : AuditLists.ALL) {
            assertThat(queries.find(list, "another", ALL, AuditOrder.LATEST, new Page(0, 10))
                            .items())
                    .isEmpty();
        }
    }

    private <T extends AuditItem> List<T> found(AuditList<T> list, AuditFilter filter) {
        return queries.find(list, organisation, filter, AuditOrder.LATEST, new Page(0, 100))
                .items();
    }
}
