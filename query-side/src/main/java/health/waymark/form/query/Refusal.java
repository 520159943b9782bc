package health.waymark.form.query;

import health.waymark.http.Problem;
import health.waymark.http.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not taken, in people's words.
 *
 * @param general what concerns the form as a whole
 * @param ofFields what is wrong with a field, by its pointer
 */
record Refusal(int status, String code, List<String> general, Map<String, String> ofFields) {
    private static final Pattern PROGRAMMERS_NAME = Pattern.compile("\\b[a-z]+[A-Z][A-Za-z]*\\b");

    static Refusal of(Problem problem, Body body, List<Field> fields) {
        List<String> general = new ArrayList<>();
        Map<String, String> ofFields = new LinkedHashMap<>();
        for (Violation violation : problem.violations()) {
            Field field = body.fieldOf(violation.pointer());
            if (field == null) {
                general.add(violation.pointer() + " " + violation.message() + ".");
            } else {
                ofFields.putIfAbsent(field.pointer(), sentence(field, violation.message()));
            }
        }
        if (problem.violations().isEmpty()) {
            String sentence = RuleWords.plain(problem.code()).orElseGet(() -> named(problem.detail(), fields));
            fields.stream()
                    .filter(field -> field.rules().contains(problem.code()) && field.widget() != Widget.HIDDEN)
                    .findFirst()
                    .ifPresentOrElse(field -> ofFields.put(field.pointer(), sentence), () -> general.add(sentence));
        }
        return new Refusal(problem.status(), problem.code(), general, ofFields);
    }

    /** The same where there is but one field to speak of. */
    static String inWords(Problem problem, String field) {
        return problem.violations().isEmpty()
                ? RuleWords.plain(problem.code()).orElseGet(problem::detail)
                : field + " " + problem.violations().get(0).message() + ".";
    }

    static Refusal nothingChanged() {
        return new Refusal(
                400,
                "nothing-changes",
                List.of("Nothing differs from what is there: change something first."),
                Map.of());
    }

    static Refusal emptied(Body body) {
        Map<String, String> ofFields = new LinkedHashMap<>();
        body.emptied()
                .forEach(field -> ofFields.put(
                        field.pointer(), "Once there, “" + field.label() + "” can be changed but not left empty."));
        return new Refusal(400, "malformed", List.of(), ofFields);
    }

    boolean stale() {
        return status == 412;
    }

    @Nullable
    String of(Field field) {
        return ofFields.get(field.pointer());
    }

    private static String sentence(Field field, String message) {
        String said = message.equals("is required") && field.widget() == Widget.CHOICE ? "is to be chosen" : message;
        return "“" + field.label() + "” " + said + ".";
    }

    /** A rule names fields as programs do; people know them by their labels. */
    private static String named(String sentence, List<Field> fields) {
        Matcher name = PROGRAMMERS_NAME.matcher(sentence);
        return name.replaceAll(found -> fields.stream()
                .filter(field -> field.pointer().endsWith("/" + found.group()))
                .map(field -> "“" + field.label() + "”")
                .findFirst()
                .map(Matcher::quoteReplacement)
                .orElse(found.group()));
    }
}
