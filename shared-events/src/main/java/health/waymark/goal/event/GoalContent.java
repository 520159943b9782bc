package health.waymark.goal.event;

import health.waymark.problem.event.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a goal says. In a revision: the fields that change, null where nothing does. */
public record GoalContent(
        @Nullable String statement,
        @Nullable String ownWords,
        @Nullable Term term,
        @Nullable Category category,
        @Nullable Priority priority,
        @Nullable List<ProblemId> problemIds,
        @Nullable Target target) {}
