package health.waymark.form.query;

import java.util.List;

/** Forms about problems and needs. */
final class ProblemForms {
    static final List<Form> ALL = List.of(
            Form.of(
                    "AddProblem",
                    "Add a problem",
                    "Add the problem",
                    "Problem added.",
                    o -> List.of(
                            Section.of(Field.area("/statement", "The problem or need")
                                    .must()
                                    .rules("problem-missing")),
                            Section.named(
                                            "Diagnosis",
                                            Field.text("/code/display", "Diagnosis in words"),
                                            Field.text("/code/code", "Code").hint("Such as F33.1."),
                                            Field.text("/code/system", "Code system")
                                                    .suggest("ICD-10-CM", "DSM-5-TR", "SNOMED CT"))
                                    .hint("Where there is one."),
                            Parts.more(false))),
            Form.of(
                    "ResolveProblem",
                    "Resolve a problem",
                    "Resolve",
                    "Problem resolved.",
                    o -> List.of(
                            Section.of(problem(o)),
                            Parts.reason("Why", false, "Goal achieved", "No longer reported"),
                            Parts.more(true))),
            Form.of(
                            "DeferProblem",
                            "Defer a problem",
                            "Defer",
                            "Problem deferred.",
                            o -> List.of(
                                    Section.of(problem(o)),
                                    Parts.reason("Another problem comes first", "Treated elsewhere", "Client's wish"),
                                    Parts.more(true)))
                    .lead("It stays on the plan, and it is documented why no goal is set for it now."));

    private ProblemForms() {}

    private static Field problem(Occasion o) {
        return Parts.part(o, "/problemId", "Problem", Choices.problems(o))
                .rules("problem-resolved", "problem-deferred");
    }
}
