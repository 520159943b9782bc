package health.waymark.eventlog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What callers were answered under their keys. */
public interface Answers {

    Optional<Answered> find(AnswerKey key);

    /**
     * The id of what a command makes that names none itself, the same for each that comes under a key. Where the key is
     * recorded with the events, any will do: only one of them is recorded.
     */
    default UUID named(@Nullable AnswerKey key, Supplier<UUID> fresh) {
        return fresh.get();
    }

    /** Forgets answers given before an instant; returns how many. */
    int forgetBefore(Instant instant);
}
