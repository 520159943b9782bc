package health.waymark.goal.command;

import health.waymark.goal.event.Target;
import health.waymark.plan.command.RequiredFields;
import org.jspecify.annotations.Nullable;

/** A target, where one is given, says what is measured, how it compares, where it should get and by when. */
public final class TargetCheck {
    private TargetCheck() {}

    /** Throws {@code Problem.malformed} with a pointer below {@code pointer} for each part that is missing. */
    public static void complete(@Nullable Target target, String pointer) {
        if (target != null) {
            RequiredFields.check(
                    new RequiredFields.Field(pointer + "/measure", target.measure()),
                    new RequiredFields.Field(pointer + "/comparator", target.comparator()),
                    new RequiredFields.Field(pointer + "/value", target.value()),
                    new RequiredFields.Field(pointer + "/due", target.due()));
        }
    }

    /** A revised target is complete, unless the one it replaces came incomplete from its source. */
    public static void noLessComplete(@Nullable Target before, @Nullable Target after) {
        if (before == null || before.complete()) {
            complete(after, "/changes/target");
        }
    }
}
