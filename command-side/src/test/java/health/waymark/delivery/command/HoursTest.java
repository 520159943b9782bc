package health.waymark.delivery.command;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.delivery.gate.NotificationSettings;
import health.waymark.delivery.gate.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quiet hours and the hour of the daily mail, also on the days when the clocks are changed. */
class HoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Optional<Instant> until(String now, String from, String to) {
        QuietHours quiet = new QuietHours(QuietHours.Use.OWN, LocalTime.parse(from), LocalTime.parse(to));
        return Hours.quietUntil(Instant.parse(now), quiet, NEW_YORK);
    }

    private static Instant digest(String now, String at) {
        NotificationSettings settings = new NotificationSettings(Map.of(), QuietHours.NONE, LocalTime.parse(at));
        return Hours.digestAfter(Instant.parse(now), settings, NEW_YORK).orElseThrow();
    }

    @Test
    void theyGoOverMidnight() {
        assertThat(until("2026-01-10T00:59:59Z", "20:00", "07:00"))
                .as("19:59:59")
                .isEmpty();
        assertThat(until("2026-01-10T01:00:00Z", "20:00", "07:00")).contains(Instant.parse("2026-01-10T12:00:00Z"));
        assertThat(until("2026-01-10T05:30:00Z", "20:00", "07:00")).contains(Instant.parse("2026-01-10T12:00:00Z"));
        assertThat(until("2026-01-10T12:00:00Z", "20:00", "07:00")).as("07:00").isEmpty();
    }

    @Test
    void orLieWithinADay() {
        assertThat(until("2026-01-10T17:30:00Z", "12:00", "13:00")).contains(Instant.parse("2026-01-10T18:00:00Z"));
        assertThat(until("2026-01-10T18:00:00Z", "12:00", "13:00")).isEmpty();
        assertThat(Hours.quietUntil(Instant.parse("2026-01-10T05:30:00Z"), QuietHours.NONE, NEW_YORK))
                .isEmpty();
    }

    @Test
    void anEndThatTheClockLeavesOutIsRightAfterTheGap() {
        // On 8 March 2026 the clocks go from 02:00 to 03:00.
        assertThat(until("2026-03-08T06:30:00Z", "20:00", "02:30")).contains(Instant.parse("2026-03-08T07:30:00Z"));
        assertThat(until("2026-03-08T05:00:00Z", "20:00", "07:00")).contains(Instant.parse("2026-03-08T11:00:00Z"));
    }

    @Test
    void anEndThatTheClockShowsTwiceIsNeverInThePast() {
        // On 1 November 2026 the clocks go from 02:00 back to 01:00.
        assertThat(until("2026-11-01T05:10:00Z", "20:00", "01:30")).contains(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(until("2026-11-01T06:10:00Z", "20:00", "01:30"))
                .as("01:10 for the second time")
                .contains(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(until("2026-11-01T04:30:00Z", "20:00", "07:00")).contains(Instant.parse("2026-11-01T12:00:00Z"));
    }

    @Test
    void theDailyMailGoesOutAtItsHourOfTheNextDayThatHasIt() {
        assertThat(digest("2026-01-10T12:29:00Z", "07:30")).isEqualTo(Instant.parse("2026-01-10T12:30:00Z"));
        assertThat(digest("2026-01-10T12:30:00Z", "07:30")).isEqualTo(Instant.parse("2026-01-11T12:30:00Z"));
        assertThat(digest("2026-03-07T13:00:00Z", "07:30")).isEqualTo(Instant.parse("2026-03-08T11:30:00Z"));
    }
}
