package health.waymark.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.waymark.access.Actor;
import health.waymark.access.ActorResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class HttpContractTest {

    @RestController
    static class Sample {

        @PostMapping(path = "/api/things", consumes = "application/json")
        String body(@RequestBody byte[] body) {
            return "" + body.length;
        }

        @GetMapping("/api/pages")
        String page(@RequestParam int page) {
            return "" + page;
        }

        @GetMapping("/api/secret")
        String secret() {
            throw new IllegalStateException("Jane Doe");
        }

        @GetMapping("/api/away")
        String away() {
            throw new DataAccessResourceFailureException("gone");
        }

        @GetMapping("/api/busy")
        String busy() {
            throw Problem.tooMany(Duration.ofMillis(1500));
        }

        @GetMapping("/api/actor")
        List<String> actor(Actor actor) {
            return List.of(
                    actor.id(),
                    actor.organisation(),
                    actor.kind().name(),
                    actor.purposeOfUse().name(),
                    String.valueOf(actor.onBehalfOf()));
        }
    }

    private final ProblemWriter writer = new ProblemWriter();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Sample())
            .setControllerAdvice(
                    new ProblemHandler(writer, new StaticListableBeanFactory().getBeanProvider(ProblemPage.class)))
            .setCustomArgumentResolvers(new ActorResolver())
            .addFilters(
                    new Correlation(),
                    new BodyLimit(new HttpSettings(DataSize.ofBytes(10), DataSize.ofBytes(20)), writer))
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Map<String, Object> claims) {
        Jwt jwt = new Jwt("t", Instant.now(), Instant.now().plusSeconds(60), Map.of("alg", "RS256"), claims);
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
    }

    @Test
    void everyRefusalIsAProblem() throws Exception {
        mvc.perform(post("/api/things").contentType("text/plain").content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("unsupported-media-type"))
                .andExpect(jsonPath("$.status").value(415));
        mvc.perform(get("/api/things"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(get("/api/pages")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/pages?page=x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("'page'")));
        mvc.perform(get("/api/away")).andExpect(status().isServiceUnavailable());
        mvc.perform(get("/api/busy"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "2"));
    }

    @Test
    void anUnexpectedFailureGivesNothingAway() throws Exception {
        mvc.perform(get("/api/secret").header("X-Correlation-Id", "abc-1"))
                .andExpect(status().isInternalServerError())
                .andExpect(header().string("X-Correlation-Id", "abc-1"))
                .andExpect(jsonPath("$.correlationId").value("abc-1"))
                .andExpect(content().string(not(containsString("Jane"))))
                .andExpect(content().string(not(containsString("IllegalState"))));
    }

    @Test
    void aCorrelationIdThatCouldForgeALogLineIsReplaced() throws Exception {
        mvc.perform(get("/api/pages?page=1").header("X-Correlation-Id", "a b\tc"))
                .andExpect(header().string("X-Correlation-Id", not(containsString("a b"))));
        mvc.perform(get("/api/pages?page=1")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .andExpect(header().string("X-Correlation-Id", "0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        mvc.perform(post("/api/things").contentType("application/json").content("12345678901"))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("too-large"));
        mvc.perform(post("/api/things").contentType("application/json").content("1234567890"))
                .andExpect(status().isOk());
    }

    @Test
    void theActorComesFromTheTokenAndTheHeaders() throws Exception {
        signIn(Map.of("sub", "clinic-system", "organisation", "default", "scope", "commands plans"));
        mvc.perform(get("/api/actor")
                        .header("Waymark-Purpose", "ETREAT")
                        .header("Waymark-On-Behalf-Of", "J\u00c3\u00bcrgen"))
                .andExpect(content().json("[\"clinic-system\",\"default\",\"CLIENT\",\"ETREAT\",\"Jürgen\"]"));
        mvc.perform(get("/api/actor").header("Waymark-Purpose", "FUN")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/actor").header("Waymark-On-Behalf-Of", "a\u0007b"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/actor").header("Waymark-On-Behalf-Of", "x".repeat(201)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aTokenWithoutOrganisationIsForbiddenAndNoTokenUnauthenticated() throws Exception {
        mvc.perform(get("/api/actor")).andExpect(status().isUnauthorized());
        signIn(Map.of("sub", "clinic-system", "scope", "commands"));
        mvc.perform(get("/api/actor")).andExpect(status().isForbidden());
    }
}
