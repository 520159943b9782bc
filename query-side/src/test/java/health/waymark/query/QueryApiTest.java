package health.waymark.query;

import static health.waymark.query.QueryStory.draft;
import static health.waymark.query.QueryStory.goal;
import static health.waymark.query.QueryStory.score;
import static health.waymark.query.QueryStory.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.waymark.goal.event.GoalContent;
import health.waymark.goal.event.GoalId;
import health.waymark.goal.event.GoalRevised;
import health.waymark.plan.event.PlanActivated;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.RandomHistory;
import health.waymark.plan.state.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryApiTest extends QueryApiFixture {
    @Test
    void asOfItsLastVersionAPlanIsExactlyAsItIsNow() throws Exception {
        for (int seed = 100; seed < 130; seed++) {
            List<Recorded> history = RandomHistory.of(seed, 50, organisation);
            model.append(history);
            model.settle();
            PlanId plan = history.get(0).event().planId();
            String now = json("/api/plans/{id}", plan);
            assertThat(json("/api/plans/{id}?version=50", plan)).isEqualTo(now);
            assertThat(json("/api/plans/{id}?asOf={now}", plan, Now.now())).isEqualTo(now);
            assertThat(json("/api/plans/{id}?version=49", plan)).isNotEqualTo(now);
        }
    }

    @Test
    void whatNeverWasIsUnknownAndWhatNobodyCanMeanIsMalformed() throws Exception {
        PlanId plan = drafted("Robin", "c-1", LocalDate.of(2026, 1, 5));
        ask("/api/plans/{id}", plan)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.supervisor").doesNotExist())
                .andExpect(jsonPath("$.reviewDueOn").hasJsonPath());
        ask("/api/plans/{id}", UUID.randomUUID()).andExpect(status().isNotFound());
        ask("/api/plans/{id}?version=2", plan).andExpect(status().isNotFound());
        ask("/api/plans/{id}?asOf=2020-01-01", plan).andExpect(status().isNotFound());
        for (String malformed : List.of(
                "/api/plans/{id}?version=0",
                "/api/plans/{id}?version=last",
                "/api/plans/{id}?version=1&asOf=2026-01-01",
                "/api/plans/{id}?asOf=yesterday",
                "/api/plans/{id}?asOf=2026-02-30",
                "/api/plans/{id}?asOf=-999999999-01-01T00:00:00Z",
                "/api/plans/{id}/diff",
                "/api/plans/{id}/diff?from=0",
                "/api/plans/{id}/history?size=0",
                "/api/plans/nonsense?of={id}",
                "/api/plans?status=SLEEPING&of={id}",
                "/api/plans?page=-1&of={id}",
                "/api/plans?reviewDueBefore=soon&of={id}",
                "/api/plans?reviewDueBefore=%2B99999-01-01&of={id}",
                "/api/plans?q=a%00b&of={id}",
                "/api/caseloads/a%00b?of={id}",
                "/api/reviews?state=LATE&of={id}")) {
            assertThat(ask(java.net.URLDecoder.decode(malformed, java.nio.charset.StandardCharsets.UTF_8), plan)
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    @Test
    void anotherOrganisationsPlanIsUnknownAndRightsAreAskedFor() throws Exception {
        PlanId plan = drafted("Robin", "c-1", LocalDate.of(2026, 1, 5));
        signIn("elsewhere", "plans");
        for (String address : List.of(
                "/api/plans/{id}",
                "/api/plans/{id}?version=1",
                "/api/plans/{id}/history",
                "/api/plans/{id}/timeline",
                "/api/plans/{id}/diff?from=1")) {
            ask(address, plan).andExpect(status().isNotFound());
        }
        ask("/api/plans").andExpect(jsonPath("$.total").value(0));
        ask("/api/caseloads/c-1").andExpect(jsonPath("$.total").value(0));
        signIn(organisation, "commands audit analytics");
        for (String address : List.of(
                "/api/plans/{id}",
                "/api/plans/{id}/history",
                "/api/plans/{id}/timeline",
                "/api/plans/{id}/diff?from=1",
                "/api/plans?of={id}",
                "/api/caseloads/c-1?of={id}",
                "/api/reviews?of={id}")) {
            ask(address, plan).andExpect(status().isForbidden());
        }
    }

    @Test
    void plansAreFoundByWhatIsKnownOfThem() throws Exception {
        PlanId robin = drafted("Robin Winter", "c-1", LocalDate.of(2026, 1, 5));
        PlanId will = drafted("Will Sommer", "c-2", LocalDate.of(2026, 1, 7));
        model.append(organisation, 2, goal(robin, new GoalId(UUID.randomUUID()), "Sleeping through the night", null));
        model.append(organisation, 2, new PlanActivated(will));
        model.settle();
        ask("/api/plans")
                .andExpect(jsonPath("$.items[*].planId", is(List.of(will.toString(), robin.toString()))))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(100));
        ask("/api/plans?size=1&page=1").andExpect(jsonPath("$.items[0].planId").value(robin.toString()));
        found("q=sleeps", robin);
        found("q=winter", robin);
        found("q=will", will);
        found("q=outpatient sommer", will);
        found("q=nothing like it");
        found("q=\"(&!");
        found("subject=id of Robin Winter", robin);
        found("clinician=c-2", will);
        found("status=ACTIVE", will);
        found("status=DRAFT,ACTIVE", will, robin);
        found("reviewDueBefore=2027-01-01", will);
        found("reviewDueBefore=2026-01-01");
    }

    @Test
    void plansAreFoundByTheWordsTheyHaveNowAndNoLongerByOthers() throws Exception {
        PlanId robin = drafted("Robin Winter", "c-1", LocalDate.of(2026, 1, 5));
        model.append(organisation, 2, goal(robin, new GoalId(UUID.randomUUID()), "Sleeping through the night", null));
        model.settle();
        model.append(organisation, 3, new PlanActivated(robin));
        model.settle();
        found("q=sleeps", robin);
        found("q=running");
        model.append(organisation, 4, goal(robin, new GoalId(UUID.randomUUID()), "Run a mile", null));
        model.settle();
        found("q=sleeps", robin);
        found("q=running", robin);
    }

    @Test
    void historyTellsEveryEventAndTheDiffWhatItCameTo() throws Exception {
        PlanId plan = drafted("Robin", "c-1", LocalDate.of(2026, 1, 5));
        GoalId goal = new GoalId(UUID.randomUUID());
        model.append(organisation, 2, goal(plan, goal, "Sleep", target("10")));
        model.append(
                organisation,
                3,
                new GoalRevised(
                        plan,
                        goal,
                        new GoalContent(null, null, null, null, null, null, target("10")),
                        new GoalContent(null, null, null, null, null, null, target("7")),
                        new Reason("r", "Faster than hoped")));
        model.settle();
        ask("/api/plans/{id}/history", plan)
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.size").value(500))
                .andExpect(jsonPath("$.items[*].type", is(List.of("PlanDrafted", "GoalSet", "GoalRevised"))))
                .andExpect(jsonPath("$.items[0].lifecycle").value("originate"))
                .andExpect(jsonPath("$.items[0].actor.name").value("Ada Marsh"))
                .andExpect(jsonPath("$.items[2].words")
                        .value("Goal \"Sleep\" revised: target 10 → 7. Reason: Faster than hoped."))
                .andExpect(jsonPath("$.items[2].changes[0].field").value("target/value"))
                .andExpect(jsonPath("$.items[2].changes[0].before").value(10))
                .andExpect(jsonPath("$.items[2].changes[0].after").value(7));
        ask("/api/plans/{id}/history?page=1&size=2", plan)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].version").value(3));
        ask("/api/plans/{id}/diff?from=2&to=3", plan)
                .andExpect(jsonPath("$.summary").value("1 goal revised, target 10 → 7."))
                .andExpect(jsonPath("$.words[0]").value("Goal \"Sleep\": target 10 → 7."))
                .andExpect(jsonPath("$.changes[0].subject").value(goal.toString()));
        ask("/api/plans/{id}/diff?from=1", plan)
                .andExpect(jsonPath("$.to.version").value(3))
                .andExpect(jsonPath("$.summary").value("1 goal added."));
        ask("/api/plans/{id}/diff?from=3&to=3", plan)
                .andExpect(jsonPath("$.changes", hasSize(0)))
                .andExpect(jsonPath("$.summary").value("Nothing differs."));
    }

    @Test
    void theTimelineShowsHowFarEachScoreIsFromTheBaseline() throws Exception {
        PlanId plan = drafted("Robin", "c-1", LocalDate.of(2026, 1, 5));
        GoalId goal = new GoalId(UUID.randomUUID());
        model.append(organisation, 2, goal(plan, goal, "Sleep", target("2")));
        model.append(organisation, 3, score(plan, goal, "8", Now.now().minusSeconds(60)));
        model.append(organisation, 4, score(plan, goal, "9.50", Now.now().minusSeconds(400_000)));
        model.settle();
        ask("/api/plans/{id}/timeline", plan)
                .andExpect(jsonPath("$.goals[0].target.value").value(2))
                .andExpect(jsonPath("$.goals[0].baseline").value(12))
                .andExpect(jsonPath("$.goals[0].changeSinceBaseline").value(-4))
                .andExpect(jsonPath("$.goals[0].points[*].value", is(List.of(9.50, 8))))
                .andExpect(jsonPath("$.goals[0].points[*].late", is(List.of(true, false))))
                .andExpect(jsonPath("$.goals[0].points[0].changeSinceBaseline").value(-2.5))
                .andExpect(jsonPath("$.goals[0].points[0].rater.display").value("Ada Marsh"))
                .andExpect(jsonPath("$.goals[0].objectives", hasSize(0)));
        ask("/api/plans/{id}", plan)
                .andExpect(jsonPath("$.goals[0].latest.value").value(8))
                .andExpect(jsonPath("$.goals[0].suggestedAchievement").value("IMPROVING"));
    }

    @Test
    void reviewsAndCaseloadsFollowTheDay() throws Exception {
        PlanId plan = drafted("Robin", "c-9", LocalDate.of(2026, 1, 5));
        model.append(organisation, 2, new PlanActivated(plan));
        model.settle();
        Instant began = Now.now();
        try {
            for (Map.Entry<Integer, String> day :
                    Map.of(0, "", 80, "SOON", 90, "DUE", 91, "OVERDUE").entrySet()) {
                Now.set(began.plusSeconds(86_400L * day.getKey()));
                String state = day.getValue();
                ask("/api/reviews")
                        .andExpect(jsonPath("$.items[*].state", is(state.isEmpty() ? List.of() : List.of(state))));
                ask("/api/caseloads/c-9")
                        .andExpect(jsonPath("$.clinician.display").value("Ada Marsh"))
                        .andExpect(jsonPath("$.counts.active").value(1))
                        .andExpect(jsonPath("$.counts.unsigned").value(1))
                        .andExpect(jsonPath("$.counts.reviewsSoon").value(state.equals("SOON") ? 1 : 0))
                        .andExpect(jsonPath("$.counts.reviewsDue").value(state.equals("DUE") ? 1 : 0))
                        .andExpect(jsonPath("$.counts.reviewsOverdue").value(state.equals("OVERDUE") ? 1 : 0))
                        .andExpect(jsonPath("$.items[0].planId").value(plan.toString()));
                String warnings = json("/api/plans/{id}", plan);
                assertThat(warnings.contains("\"L6\"")).isEqualTo(state.equals("OVERDUE"));
            }
            Now.set(began.plusSeconds(86_400L * 91));
            ask("/api/reviews?state=SOON").andExpect(jsonPath("$.total").value(0));
        } finally {
            Now.set(began);
        }
    }

    @Test
    void whoNamesAPositionReadsItOrIsToldToWait() throws Exception {
        PlanId plan = new PlanId(UUID.randomUUID());
        model.append(organisation, 1, draft(plan, "Robin", "c-1", LocalDate.of(2026, 1, 5)));
        mvc.perform(get("/api/plans/{id}", plan)
                        .header(AtLeast.HEADER, model.log().head()))
                .andExpect(status().isOk());
        mvc.perform(get("/api/plans").header(AtLeast.HEADER, model.log().head() + 1))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        for (String malformed : List.of("-1", "x", "1.5", "99999999999999999999")) {
            mvc.perform(get("/api/plans").header(AtLeast.HEADER, malformed))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").value(containsString(AtLeast.HEADER)));
        }
    }
}
