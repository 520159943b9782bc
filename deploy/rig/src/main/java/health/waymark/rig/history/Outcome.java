package health.waymark.rig.history;

import java.util.Map;

/** What a caller was told. */
public sealed interface Outcome {

    /** The command is recorded: with so many events, the last of which made this version. */
    record Accepted(long version, int events) implements Outcome {}

    /** The command was refused because the plan was at another version than it named. */
    record Stale() implements Outcome {}

    /** The plan as it was shown; version 0 where there was none. */
    record Seen(long version, Map<String, Goal> goals) implements Outcome {}

    /** No answer, or one that doesn't tell. */
    record Unknown() implements Outcome {}
}
