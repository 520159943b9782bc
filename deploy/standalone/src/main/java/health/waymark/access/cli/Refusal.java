package health.waymark.access.cli;

import health.waymark.access.registry.Inadmissible;
import health.waymark.database.StartupRefused;
import health.waymark.eventlog.LogUnavailable;
import java.util.function.Supplier;

/** What the registry or the log refuses, in a sentence for the person at the terminal. */
final class Refusal {

    private Refusal() {}

    static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (Inadmissible wrong) {
            throw new StartupRefused(wrong.sentence());
        } catch (LogUnavailable lost) {
            throw new StartupRefused(
                    "Nothing was changed, because the event log did not confirm that it is on record:"
                            + " see to where it is kept, and try again.",
                    lost);
        }
    }
}
