package health.waymark.form.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every form there is: one for each command. */
public final class Forms {
    public static final List<Form> ALL = Stream.of(
                    PlanForms.ALL,
                    ProblemForms.ALL,
                    GoalForms.ALL,
                    ObjectiveForms.ALL,
                    InterventionForms.ALL,
                    ProgressForms.ALL,
                    SignatureForms.ALL,
                    ReviewForms.ALL,
                    HoldForms.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Form> BY_COMMAND =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Form::command, Function.identity()));

    private Forms() {}

    public static Optional<Form> of(String command) {
        return Optional.ofNullable(BY_COMMAND.get(command));
    }
}
