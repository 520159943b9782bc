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

    /** Rules whose own sentence speaks to programmers. */
    private static final Map<String, String> IN_PLAIN_WORDS = Map.of(
            "effective-in-future", "This lies in the future: record only what has happened.",
            "effective-before-start", "This lies before the plan's start: correct it, or say below that it is meant.",
            "clinician-missing", "The plan has no clinician: assign one.",
            "author-attestation-missing", "The clinician has not signed the plan as it stands now: sign it as author.",
            "client-attestation-missing",
                    "Neither client nor guardian has signed the plan as it stands now: have it signed, or document"
                            + " why not.",
            "not-the-signer", "Only the signer's own login counts as that, and this is yours: choose another method.",
            "too-many-active-objectives",
                    "The goal has as many active objectives as it may have: keep this one in reserve, or put another"
                            + " one there first.",
            "idempotency-clash",
                    "This form was sent before, with other content, and that was recorded. Look at the plan before you"
                            + " send it again.");

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
            String sentence = IN_PLAIN_WORDS.getOrDefault(problem.code(), named(problem.detail(), fields));
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
                ? IN_PLAIN_WORDS.getOrDefault(problem.code(), problem.detail())
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
