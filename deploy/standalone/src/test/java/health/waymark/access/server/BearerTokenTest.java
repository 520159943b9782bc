package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class BearerTokenTest {
    private final BearerToken tokens = new BearerToken();

    @ParameterizedTest
    @CsvSource({"Bearer eyJ.a-b_c.9Z, eyJ.a-b_c.9Z", "bearer eyJ.x, eyJ.x", "BEARER a+/b~==, a+/b~=="})
    void theTokenIsWhatFollowsTheScheme(String header, String token) {
        assertThat(tokens.resolve(with(header))).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic eHk=", "x Bearer y"})
    void anotherSchemeIsNoToken(String header) {
        assertThat(tokens.resolve(with(header))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearerx", "Bearer a b", "Bearer a,b", "Bearer  a", "Bearer \u00e4"})
    void whatCanBeNoTokenIsRefused(String header) {
        assertThatThrownBy(() -> tokens.resolve(with(header))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void noHeaderIsNoToken() {
        assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
    }

    private static MockHttpServletRequest with(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return request;
    }
}
