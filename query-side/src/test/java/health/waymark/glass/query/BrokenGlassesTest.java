package health.waymark.glass.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Actor;
import health.waymark.access.BrokenGlass;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.eventlog.SetClock;
import health.waymark.glass.query.BrokenGlasses.Opened;
import health.waymark.plan.event.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class BrokenGlassesTest {
    private static final BrokenGlass ON_CALL = BrokenGlass.because(" On call ");

    private final SetClock clock = new SetClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final BrokenGlasses glasses = new BrokenGlasses(clock);
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final MockHttpSession session = new MockHttpSession();

    private static Actor actor(String id) {
        return new Actor(
                id, id, Actor.Kind.USER, Set.of(Role.CLINICIAN), Set.of(), "default", null, null, PurposeOfUse.TREAT);
    }

    private MockHttpServletRequest in(MockHttpSession one) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(one);
        return request;
    }

    @Test
    void isOpenForAWhileAndNotASecondLonger() {
        glasses.open(in(session), actor("sam"), plan, ON_CALL);
        assertThat(glasses.of(in(session), actor("sam"), plan))
                .contains(new Opened(new BrokenGlass("On call"), clock.instant().plus(BrokenGlasses.OPEN_FOR)));
        clock.set(clock.instant().plus(BrokenGlasses.OPEN_FOR).minusMillis(1));
        assertThat(glasses.of(in(session), actor("sam"), plan)).isPresent();
        clock.set(clock.instant().plus(Duration.ofMillis(1)));
        assertThat(glasses.of(in(session), actor("sam"), plan)).isEmpty();
    }

    @Test
    void isOpenToWhoeverBrokeItAlone() {
        glasses.open(in(session), actor("sam"), plan, ON_CALL);
        assertThat(glasses.of(in(session), actor("noor"), plan)).isEmpty();
        assertThat(glasses.of(in(session), actor("sam"), new PlanId(UUID.randomUUID())))
                .isEmpty();
        assertThat(glasses.of(in(new MockHttpSession()), actor("sam"), plan)).isEmpty();
        assertThat(glasses.of(new MockHttpServletRequest(), actor("sam"), plan)).isEmpty();
    }

    @Test
    void severalPlansAreOpenSideBySide() {
        PlanId other = new PlanId(UUID.randomUUID());
        glasses.open(in(session), actor("sam"), plan, ON_CALL);
        glasses.open(in(session), actor("sam"), other, ON_CALL);
        assertThat(glasses.of(in(session), actor("sam"), plan)).isPresent();
        assertThat(glasses.of(in(session), actor("sam"), other)).isPresent();
    }
}
