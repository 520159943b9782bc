package health.waymark.eventlog;

import java.time.Instant;
import java.util.Optional;

/** What callers were answered under their keys. */
public interface Answers {

    Optional<Answered> find(AnswerKey key);

    /** Forgets answers given before an instant; returns how many. */
    int forgetBefore(Instant instant);
}
