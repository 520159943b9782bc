package health.waymark.evidence.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.access.Actor;
import health.waymark.access.PurposeOfUse;
import health.waymark.access.Role;
import health.waymark.eventlog.SetClock;
import health.waymark.evidence.event.AccessKind;
import health.waymark.evidence.event.RecordAccessed;
import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentlyShownTest {
    private final SetClock clock = new SetClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final RecentlyShown shown = new RecentlyShown(clock);
    private final PlanId plan = new PlanId(UUID.randomUUID());

    private static Actor actor(String id, PurposeOfUse purpose) {
        return new Actor(id, id, Actor.Kind.USER, Set.of(Role.CLINICIAN), Set.of(), "default", null, null, purpose);
    }

    private boolean look(String who, PurposeOfUse purpose, String version) {
        return shown.isNews(
                actor(who, purpose),
                new RecordAccessed(AccessKind.PLAN, "/plans/{planId}", plan, Map.of("version", version)));
    }

    @Test
    void aPageThatComesAgainWithinTheMinuteIsOneLook() {
        assertThat(look("dana", PurposeOfUse.TREAT, "1")).isTrue();
        clock.set(clock.instant().plusSeconds(59));
        assertThat(look("dana", PurposeOfUse.TREAT, "1")).isFalse();
        clock.set(clock.instant().plusSeconds(1));
        assertThat(look("dana", PurposeOfUse.TREAT, "1")).isTrue();
    }

    @Test
    void whoLooksAtWhatAndWhatForMakesAnotherLook() {
        assertThat(look("dana", PurposeOfUse.TREAT, "1")).isTrue();
        assertThat(look("sam", PurposeOfUse.TREAT, "1")).isTrue();
        assertThat(look("dana", PurposeOfUse.BTG, "1")).isTrue();
        assertThat(look("dana", PurposeOfUse.TREAT, "2")).isTrue();
    }
}
