package health.waymark.query;

import static health.waymark.query.QueryStory.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.waymark.access.ActorResolver;
import health.waymark.http.HttpContract;
import health.waymark.http.ProblemHandler;
import health.waymark.plan.event.PlanId;
import health.waymark.projection.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** The read API on views of its own, asked as a client of an organisation that no other test has. */
abstract class QueryApiFixture {
    static ReadModel model;
    static MockMvc mvc;

    /** Every test has organisations of its own, so that all can share a database. */
    final String organisation = "clinic-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        model = ReadModel.start(HttpContract.class, Now.class);
        mvc = MockMvcBuilders.standaloneSetup(model.beansWith(RestController.class))
                .setControllerAdvice(model.bean(ProblemHandler.class))
                .setCustomArgumentResolvers(new ActorResolver())
                .addInterceptors(new AtLeast(model.projections()))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(ViewJson.MAPPER))
                .build();
    }

    @AfterAll
    static void stop() {
        model.close();
        SecurityContextHolder.clearContext();
    }

    @BeforeEach
    void signIn() {
        signIn(organisation, "plans");
    }

    static void signIn(String organisation, String scope) {
        Map<String, Object> claims = Map.of("sub", "clinic-system", "organisation", organisation, "scope", scope);
        Jwt jwt = new Jwt("t", Instant.now(), Instant.now().plusSeconds(60), Map.of("alg", "RS256"), claims);
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
    }

    static ResultActions ask(String address, Object... values) throws Exception {
        return mvc.perform(get(address, values));
    }

    static String json(String address, Object... values) throws Exception {
        return ask(address, values)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    void found(String query, PlanId... plans) throws Exception {
        String[] parameter = query.split("=", 2);
        String answer = mvc.perform(get("/api/plans").param(parameter[0], parameter[1]))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).as(query).contains("\"total\":" + plans.length);
        for (PlanId plan : plans) {
            assertThat(answer).as(query).contains(plan.toString());
        }
    }

    PlanId drafted(String name, String clinician, LocalDate startsOn) {
        PlanId plan = new PlanId(UUID.randomUUID());
        model.append(organisation, 1, draft(plan, name, clinician, startsOn));
        model.settle();
        return plan;
    }
}
