package health.waymark.form.query;

import java.util.List;

/** Forms about legal holds: what compliance asks of a plan's record. */
final class HoldForms {
    static final List<Form> ALL = List.of(
            Form.of(
                            "PlaceLegalHold",
                            "Put the plan under legal hold",
                            "Put under legal hold",
                            "The plan is under legal hold.",
                            o -> List.of(
                                    Parts.reason(
                                            "Counsel asked to preserve the record",
                                            "Complaint received",
                                            "Investigation announced"),
                                    Section.of(Field.text("/matter", "Matter")
                                            .hint("What those who ordered it call it: a case or a file number.")),
                                    Parts.more(true)))
                    .lead(
                            "Nothing of the plan's record may be erased while it is under hold. Work on the plan goes on.")
                    .unguarded(),
            Form.of(
                            "ReleaseLegalHold",
                            "Release a legal hold",
                            "Release",
                            "The legal hold is released.",
                            o -> List.of(
                                    Section.of(Parts.part(o, "/holdId", "Legal hold", holds(o))
                                            .rules("hold-released", "not-under-hold")),
                                    Parts.reason("The matter is closed", "Counsel released it"),
                                    Parts.more(true)))
                    .lead("Other holds on the plan stand, and so does its retention.")
                    .unguarded());

    private HoldForms() {}

    private static List<Choice> holds(Occasion o) {
        return o.plan().holds().stream()
                .map(hold -> Choice.of(hold.holdId().toString(), hold.called()))
                .toList();
    }
}
