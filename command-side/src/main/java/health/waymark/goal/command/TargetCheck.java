package health.waymark.goal.command;

import health.waymark.goal.event.Target;
import health.waymark.http.Problem;
import health.waymark.http.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target, where one is given, says what is measured, how it compares, where it should get and by when. */
public final class TargetCheck {
    private TargetCheck() {}

    /** Throws {@code Problem.malformed} with a pointer below {@code pointer} for each part that is missing. */
    public static void complete(@Nullable Target target, String pointer) {
        if (target == null) {
            return;
        }
        List<Violation> missing = new ArrayList<>();
        require(target.measure(), pointer + "/measure", missing);
        require(target.comparator(), pointer + "/comparator", missing);
        require(target.value(), pointer + "/value", missing);
        require(target.due(), pointer + "/due", missing);
        if (!missing.isEmpty()) {
            throw Problem.malformed(missing);
        }
    }

    private static void require(@Nullable Object part, String pointer, List<Violation> missing) {
        if (part == null) {
            missing.add(new Violation(pointer, "is required"));
        }
    }
}
