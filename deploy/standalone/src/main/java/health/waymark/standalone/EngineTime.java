package health.waymark.standalone;

import health.waymark.database.StartupRefused;
import health.waymark.standalone.data.Timekeeping;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** How the engine's clock runs. Tokens, sessions and certificates know nothing of it and stay on real time. */
record EngineTime(Timekeeping kept) {
    private static final String OFFSET = "waymark.rehearsal.clock-offset";
    private static final String DEMO = "waymark.demo";

    static EngineTime of(Timekeeping kept) {
        return new EngineTime(kept);
    }

    /** What this start asks for. */
    static Timekeeping asked(Environment environment) {
        boolean demo = environment.getProperty(DEMO, Boolean.class, false);
        String offset = environment.getProperty(OFFSET);
        if (demo && offset != null) {
            throw new StartupRefused(
                    "A demonstration cannot be a rehearsal too: leave out --" + OFFSET + " or --demo.");
        }
        if (demo) {
            return Timekeeping.DEMO;
        }
        return offset == null ? Timekeeping.REAL : Timekeeping.rehearsal(duration(offset));
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text.strip());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new StartupRefused("--" + OFFSET + "=" + text
                + " is no duration forward in time: write it like P91D (91 days), PT6H (six hours) or PT0S.");
    }

    /** A database of one's own carries no mark that would keep rehearsal and record apart. */
    static void mustBeReal(Timekeeping asked) {
        if (!asked.equals(Timekeeping.REAL)) {
            throw new StartupRefused("Rehearsals and demonstrations run on the embedded database only:"
                    + " leave out --waymark.database.url.");
        }
    }

    void register(ConfigurableApplicationContext context) {
        EngineClock clock = new EngineClock(Clock.offset(Clock.systemUTC(), kept.ahead()));
        context.getBeanFactory().registerSingleton("clock", clock);
        boolean demo = kept.kind() == Timekeeping.Kind.DEMO;
        // The demonstration calls for its reminders itself, night by night, until it is loaded.
        Map<String, Object> properties =
                Map.of("waymark.notice", notice(), DEMO, demo, "waymark.reminder.at-once", !demo);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("timekeeping", properties));
    }

    /** What every page says on top. */
    private String notice() {
        return switch (kept.kind()) {
            case RECORD -> "";
            case REHEARSAL ->
                "Rehearsal: nothing here is a real record."
                        + (kept.ahead().isZero() ? "" : " The clock runs " + inWords(kept.ahead()) + " ahead.");
            case DEMO -> "Demonstration: everybody here is made up.";
        };
    }

    private static String inWords(Duration ahead) {
        long days = ahead.toDays();
        return days > 0 ? days + (days == 1 ? " day" : " days") : ahead.toMinutes() + " minutes";
    }
}
