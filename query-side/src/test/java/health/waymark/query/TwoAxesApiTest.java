package health.waymark.query;

import static health.waymark.query.QueryStory.draft;
import static health.waymark.query.QueryStory.goal;
import static health.waymark.query.QueryStory.score;
import static health.waymark.query.QueryStory.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.waymark.goal.event.GoalId;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Replay;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.ProgressRecorded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans over HTTP on both axes of time. */
class TwoAxesApiTest extends QueryApiFixture {
    private static final Reason WHY = new Reason("r", "Misread");

    private final Instant began = Now.now();
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final GoalId goal = new GoalId(UUID.randomUUID());

    /** The log's times never fall, so each test begins later than the one before it. */
    private static Instant later = Now.now();

    private long version;

    @BeforeEach
    void goOn() {
        later = later.plus(Duration.ofDays(400));
        Now.set(later);
    }

    @AfterEach
    void goBack() {
        Now.set(began);
    }

    @Test
    void fromAnyVantageAPlanIsWhatItsRecordMakesOfIt() throws Exception {
        for (int seed = 500; seed < 510; seed++) {
            List<Recorded> history = RandomHistory.of(seed, 40, organisation).stream()
                    .map(TwoAxesApiTest::stated)
                    .toList();
            PlanId random = history.get(0).event().planId();
            model.append(history);
            model.settle();
            List<Recorded> stream = model.log().stream(random.toString());
            for (int known = 10; known <= 40; known += 10) {
                for (int seen : List.of(9, 20, 39)) {
                    Instant at = history.get(seen).recordedAt();
                    PlanView expected = PlanView.of(Replay.of(stream.subList(0, known), at, ZoneOffset.UTC)
                            .plan());
                    assertThat(content(json("/api/plans/{id}?version={v}&effectiveAt={at}", random, known, at)))
                            .isEqualTo(content(ViewJson.MAPPER.writeValueAsString(expected)));
                }
            }
            JsonNode now = content(json("/api/plans/{id}", random));
            assertThat(content(json("/api/plans/{id}?effectiveAt=2999-01-01", random)))
                    .isEqualTo(now);
            assertThat(content(json("/api/plans/{id}?asOf={n}&effectiveAt=2999-01-01", random, Now.now())))
                    .isEqualTo(now);
            for (String of : List.of("timeline", "history")) {
                String all = json("/api/plans/{id}/" + of, random);
                assertThat(json("/api/plans/{id}/" + of + "?version=40", random))
                        .isEqualTo(all);
                assertThat(json("/api/plans/{id}/" + of + "?asOf={n}", random, Now.now()))
                        .isEqualTo(all);
                assertThat(json("/api/plans/{id}/" + of + "?effectiveAt=2999-01-01", random))
                        .isEqualTo(all);
                assertThat(json("/api/plans/{id}/" + of + "?version=39", random))
                        .isNotEqualTo(all);
            }
        }
    }

    @Test
    void whatWasKnownAndWhatWasTrueAreTwoQuestions() throws Exception {
        told();
        ProgressRecorded score = score(plan, goal, "8", at(10));
        recorded(20, score, null);
        recorded(
                30,
                new EntryCorrected(
                        plan,
                        score.entryId(),
                        CorrectionKind.CORRECTION,
                        new EntryContent(new BigDecimal("8"), null, null),
                        new EntryContent(new BigDecimal("6"), at(5), null),
                        WHY),
                null);
        model.settle();
        latest("?effectiveAt=" + at(7), "6");
        latest("?effectiveAt=" + at(4), null);
        latest("?asOf=" + at(25) + "&effectiveAt=" + at(12), "8");
        latest("?asOf=" + at(25) + "&effectiveAt=" + at(7), null);
        latest("?asOf=" + at(15) + "&effectiveAt=" + at(12), null);
        latest("?asOf=" + at(25), "8");
        latest("?version=4&effectiveAt=" + at(12), "8");
        ask("/api/plans/{id}/timeline?effectiveAt=" + at(7), plan)
                .andExpect(jsonPath("$.goals[0].points[*].value", is(List.of(6))))
                .andExpect(jsonPath("$.goals[0].points[0].status").value("CORRECTED"))
                .andExpect(jsonPath("$.goals[0].changeSinceBaseline").value(-6));
        ask("/api/plans/{id}/timeline?asOf=" + at(25), plan)
                .andExpect(jsonPath("$.version").value(4))
                .andExpect(jsonPath("$.goals[0].points[*].value", is(List.of(8))));
        ask("/api/plans/{id}/timeline?effectiveAt=" + at(4), plan).andExpect(jsonPath("$.goals[0].points", hasSize(0)));
        types("?effectiveAt=" + at(7), "PlanDrafted", "GoalSet", "PlanActivated", "ProgressRecorded", "EntryCorrected");
        types("?effectiveAt=" + at(4), "PlanDrafted", "GoalSet", "PlanActivated");
        types("?asOf=" + at(25) + "&effectiveAt=" + at(7), "PlanDrafted", "GoalSet", "PlanActivated");
        types("?asOf=" + at(25), "PlanDrafted", "GoalSet", "PlanActivated", "ProgressRecorded");
        types("?version=2", "PlanDrafted", "GoalSet");
    }

    @Test
    void itIsJudgedAtTheInstantAskedForAndSaysSo() throws Exception {
        told();
        model.settle();
        Now.set(at(200));
        LocalDate due = LocalDate.ofInstant(at(90), ZoneOffset.UTC);
        ask("/api/plans/{id}", plan)
                .andExpect(jsonPath("$.judgedOn").value(day(200)))
                .andExpect(jsonPath("$.effectiveAt").doesNotExist())
                .andExpect(jsonPath("$.warnings[?(@.code == 'L6')]", hasSize(1)));
        ask("/api/plans/{id}?effectiveAt=" + due, plan)
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(jsonPath("$.judgedOn").value(due.toString()))
                .andExpect(jsonPath("$.effectiveAt").value(due + "T23:59:59.999999999Z"))
                .andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.warnings[?(@.code == 'L6')]", hasSize(0)));
        ask("/api/plans/{id}?effectiveAt=" + due.plusDays(1), plan)
                .andExpect(jsonPath("$.warnings[?(@.code == 'L6')]", hasSize(1)));
        ask("/api/plans/{id}?asOf=" + due.plusDays(5) + "&effectiveAt=" + due, plan)
                .andExpect(jsonPath("$.judgedOn").value(due.toString()))
                .andExpect(jsonPath("$.warnings[?(@.code == 'L6')]", hasSize(0)));
        ask("/api/plans/{id}?asOf=" + due.plusDays(5), plan)
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.judgedOn").value(due.plusDays(5).toString()));
        ask("/api/plans/{id}?version=2", plan).andExpect(jsonPath("$.judgedOn").value(day(0)));
        for (String ahead : List.of("?asOf=2999-01-01", "?effectiveAt=2999-01-01")) {
            ask("/api/plans/{id}" + ahead, plan)
                    .andExpect(jsonPath("$.judgedOn").value(day(200)))
                    .andExpect(jsonPath("$.compliance.daysOverdue").value(110));
        }
    }

    @Test
    void twoInstantsOfEitherAxisCanBeCompared() throws Exception {
        told();
        recorded(20, goal(plan, new GoalId(UUID.randomUUID()), "Eat", null), at(10));
        recorded(30, goal(plan, new GoalId(UUID.randomUUID()), "Walk", null), at(25));
        model.settle();
        summary("?effectiveFrom=" + at(5) + "&effectiveTo=" + at(12), "1 goal added.");
        summary("?effectiveFrom=" + at(5), "2 goals added.");
        summary("?from=3&effectiveAt=" + at(12), "1 goal added.");
        summary("?from=3&effectiveAt=" + at(5), "Nothing differs.");
        summary("?from=" + at(15) + "&to=" + at(22) + "&effectiveAt=" + at(12), "1 goal added.");
        summary("?from=3&to=4&effectiveFrom=" + at(26) + "&effectiveTo=" + at(5), "Nothing differs.");
        ask("/api/plans/{id}/diff?effectiveFrom=" + at(12) + "&effectiveTo=" + at(5), plan)
                .andExpect(jsonPath("$.from.effectiveAt").value(at(12).toString()))
                .andExpect(jsonPath("$.from.version").value(5))
                .andExpect(jsonPath("$.to.effectiveAt").value(at(5).toString()))
                .andExpect(jsonPath("$.words[0]").value("Goal \"Eat\" gone."));
    }

    @Test
    void whatNeverWasIsUnknownAndWhatNobodyCanMeanIsMalformed() throws Exception {
        told();
        model.settle();
        for (String path : List.of("", "/history", "/timeline")) {
            for (String unknown : List.of("?version=9", "?asOf=2020-01-01", "?effectiveAt=2020-01-01")) {
                ask("/api/plans/{id}" + path + unknown, plan).andExpect(status().isNotFound());
            }
            for (String malformed : List.of(
                    "?effectiveAt=yesterday",
                    "?effectiveAt=",
                    "?effectiveAt=2026-02-30",
                    "?effectiveAt=5",
                    "?version=1&asOf=2026-01-01",
                    "?version=0&effectiveAt=2026-01-01",
                    "?asOf=+999999999-01-01T00:00:00Z",
                    "?effectiveAt=-999999999-01-01T00:00:00Z")) {
                assertThat(ask("/api/plans/{id}" + path + malformed, plan)
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(path + malformed)
                        .isEqualTo(400);
            }
        }
        for (String malformed : List.of(
                "",
                "?to=3",
                "?effectiveTo=2026-01-01",
                "?from=1&effectiveAt=1",
                "?from=1&effectiveAt=2026-01-01&effectiveTo=2026-01-01",
                "?effectiveFrom=1")) {
            assertThat(ask("/api/plans/{id}/diff" + malformed, plan)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    /** A plan with a goal, active, all of it today. */
    private void told() {
        recorded(0, draft(plan, "Robin", "c-1", LocalDate.ofInstant(later, ZoneOffset.UTC)), null);
        recorded(0, goal(plan, goal, "Sleep", target("2")), null);
        recorded(0, new PlanActivated(plan), null);
    }

    private void recorded(int day, PlanEvent event, @Nullable Instant effectiveAt) {
        Now.set(at(day));
        model.append(List.of(new Recorded(
                UUID.randomUUID(),
                event,
                ++version,
                0,
                Instant.EPOCH,
                effectiveAt,
                RandomHistory.by(organisation, UUID.randomUUID()))));
    }

    private static Instant at(int days) {
        return later.plus(Duration.ofDays(days));
    }

    private static String day(int days) {
        return LocalDate.ofInstant(at(days), ZoneOffset.UTC).toString();
    }

    private void latest(String vantage, @Nullable String value) throws Exception {
        JsonNode latest = ViewJson.MAPPER
                .readTree(json("/api/plans/{id}" + vantage, plan))
                .at("/goals/0/latest/value");
        assertThat(latest.isMissingNode() ? null : latest.asString())
                .as(vantage)
                .isEqualTo(value);
    }

    private void types(String vantage, String... types) throws Exception {
        ask("/api/plans/{id}/history" + vantage, plan)
                .andExpect(jsonPath("$.items[*].type", is(List.of(types))))
                .andExpect(jsonPath("$.total").value(types.length));
    }

    private void summary(String ends, String words) throws Exception {
        ask("/api/plans/{id}/diff" + ends, plan)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.summary").value(words));
    }

    /** But for the time it is judged at. */
    private static JsonNode content(String view) {
        ObjectNode content = (ObjectNode) ViewJson.MAPPER.readTree(view);
        content.remove(List.of("warnings", "compliance", "judgedOn", "effectiveAt"));
        return content;
    }

    private static Recorded stated(Recorded event) {
        return new Recorded(
                event.id(),
                event.event(),
                event.version(),
                event.position(),
                event.recordedAt(),
                event.effectiveAt(),
                event.by());
    }
}
