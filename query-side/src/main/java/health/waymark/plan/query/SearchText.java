package health.waymark.plan.query;

import health.waymark.plan.event.Person;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.ObjectiveState;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words a plan is found by: names as they are, texts by their stems. */
final class SearchText {
    /** PostgreSQL's text vector holds a megabyte at most. */
    private static final int LONGEST = 100_000;

    private SearchText() {}

    static String names(PlanState plan) {
        return joined(Stream.of(
                plan.drafting().subject().display(),
                plan.clinician().map(Person::display).orElse(null),
                plan.drafting().programme()));
    }

    static String texts(PlanState plan) {
        Stream<@Nullable String> goals =
                plan.goals().stream().flatMap(goal -> Stream.of(goal.statement(), goal.ownWords()));
        Stream<@Nullable String> objectives = plan.goals().stream()
                .map(GoalState::objectives)
                .flatMap(steps -> steps.stream().map(ObjectiveState::statement));
        Stream<@Nullable String> problems = plan.problems().stream().map(ProblemState::statement);
        return joined(Stream.of(problems, goals, objectives).flatMap(texts -> texts));
    }

    private static String joined(Stream<@Nullable String> texts) {
        String all = texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return all.length() <= LONGEST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, LONGEST) - 1));
    }
}
