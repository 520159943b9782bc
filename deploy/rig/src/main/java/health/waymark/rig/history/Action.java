package health.waymark.rig.history;

import org.jspecify.annotations.Nullable;

/** What was asked. */
public sealed interface Action {

    /** A command; {@code ifMatch} is the version it was made conditional on. */
    record Command(Change change, @Nullable Long ifMatch) implements Action {}

    /** A look at the plan; {@code atLeast} is the version it had to show at the least, 0 where any would do. */
    record Read(long atLeast) implements Action {}

    /** What a command does to what the checker follows of a plan. */
    sealed interface Change {
        /** Makes the plan. */
        record Draft() implements Change {}

        record Set(String goal, String statement) implements Change {}

        record Revise(String goal, String statement) implements Change {}

        record Record(String goal, long value) implements Change {}

        /** Moves the version and nothing that is followed. */
        record Other() implements Change {}
    }
}
