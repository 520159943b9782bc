package health.waymark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.waymark.http.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RightTest {

    private static Actor actor(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "someone");
        all.put("organisation", "default");
        return TokenActor.of(new Jwt("t", Instant.now(), Instant.now().plusSeconds(60), Map.of("alg", "none"), all));
    }

    @Test
    void aClientHasTheRightsOfItsScopes() {
        Actor client = actor(Map.of("scope", List.of("commands")));
        assertThat(client.may(Right.SEND_COMMANDS)).isTrue();
        assertThat(client.may(Right.CO_SIGN)).isTrue();
        assertThat(client.may(Right.READ_PLANS)).isFalse();
        assertThat(actor(Map.of("scp", "plans audit")).may(Right.READ_AUDIT)).isTrue();
    }

    @Test
    void aPersonHasTheRightsOfTheirRoleWhateverTheScope() {
        Actor compliance = actor(Map.of("roles", List.of("COMPLIANCE"), "scope", "commands"));
        assertThat(compliance.may(Right.READ_PLANS)).isTrue();
        assertThat(compliance.may(Right.SEND_COMMANDS)).isFalse();
        assertThat(actor(Map.of("roles", "CLINICIAN")).may(Right.CO_SIGN)).isFalse();
        assertThat(actor(Map.of("roles", "SUPERVISOR")).may(Right.REASSIGN)).isTrue();
        assertThat(actor(Map.of("roles", "ADMINISTRATOR", "scope", "plans")).may(Right.READ_PLANS))
                .isFalse();
    }

    @Test
    void aTokenWithNeitherMayNothing() {
        Actor stranger = actor(Map.of("roles", "offline_access"));
        assertThat(Right.values()).noneMatch(stranger::may);
    }

    @Test
    void whoIsRefusedHearsWhoWouldNotBe() {
        Actor stranger = actor(Map.of("roles", "offline_access"));
        assertThat(refusal(stranger, Right.READ_AUDIT))
                .isEqualTo("Your token doesn't give you the right to do this. It takes a client with the scope audit,"
                        + " or a person with the role COMPLIANCE.");
        assertThat(refusal(stranger, Right.IMPORT)).endsWith("It takes a client with the scope commands.");
        assertThat(refusal(stranger, Right.SET_POLICY))
                .endsWith("It takes a person with the role COMPLIANCE or ADMINISTRATOR.");
    }

    private static @Nullable String refusal(Actor actor, Right right) {
        return catchThrowableOfType(Problem.class, () -> actor.require(right)).getMessage();
    }

    @Test
    void aPersonIsWhoTheTokenSaysElseItsSubject() {
        Person person = actor(Map.of("roles", "CLINICIAN", "person", Map.of("id", "p1", "display", "Ada")))
                .person();
        assertThat(person).isEqualTo(new Person("p1", "Ada", null));
        assertThat(actor(Map.of("roles", "CLINICIAN")).personId()).isEqualTo("someone");
        assertThat(actor(Map.of("scope", "commands")).personId()).isNull();
    }
}
