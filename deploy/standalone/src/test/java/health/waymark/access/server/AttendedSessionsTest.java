package health.waymark.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class AttendedSessionsTest {
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final AttendedSessions filter = new AttendedSessions(() -> now);

    @BeforeEach
    void signedIn() throws Exception {
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        ask("/today", false);
    }

    /** The answer, or nothing when the request went on to its page. */
    private int ask(String path, boolean unattended) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        if (unattended) {
            request.addHeader(AttendedSessions.UNATTENDED, "live");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void whoeverWorksStaysSignedIn() throws Exception {
        for (int hour = 0; hour < 4; hour++) {
            now = now.plus(IDLE.minusMinutes(1));
            ask("/plans", false);
            assertThat(ask("/live", false)).isEqualTo(200);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aPageLeftOpenDoesNotKeepItsSession() throws Exception {
        now = now.plus(IDLE.minusMinutes(1));
        assertThat(ask("/live", false)).isEqualTo(200);
        assertThat(ask("/plans", true)).isEqualTo(200);
        assertThat(session.isInvalid()).isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(ask("/live", false)).isEqualTo(204);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPageThatAsksForItselfIsSentToSignInAgain() throws Exception {
        now = now.plus(IDLE).plusSeconds(1);
        ask("/plans", true);
        assertThat(session.isInvalid()).isTrue();
    }
}
