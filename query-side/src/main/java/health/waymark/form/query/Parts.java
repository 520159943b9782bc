package health.waymark.form.query;

import health.waymark.plan.event.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several forms have in common. */
final class Parts {
    static final String OTHER = "other";

    private Parts() {}

    /** A part of the plan: the one that was come with, else one to choose. */
    static Field part(Occasion o, String pointer, String label, List<Choice> choices) {
        String given = o.given(pointer);
        if (given == null) {
            Field choice = Field.choice(pointer, label, choices).must();
            return choices.size() == 1 ? choice.preset(choices.get(0).value()) : choice;
        }
        return Field.hidden(pointer, label, given);
    }

    static Section target(String at, String legend) {
        return Section.named(
                        legend,
                        Field.text(at + "/measure/display", "Measure")
                                .hint("What is measured.")
                                .suggest(
                                        "PHQ-9 total",
                                        "GAD-7 total",
                                        "PCL-5 total",
                                        "AUDIT-C total",
                                        "Goal-based outcome, 0 to 10",
                                        "Days in a week",
                                        "Times in a week"),
                        Field.number(at + "/baseline", "Baseline").hint("Where it stands at the start."),
                        Field.choice(at + "/comparator", "Reached at", Choices.COMPARATORS),
                        Field.number(at + "/value", "Target value"),
                        Field.text(at + "/unit", "Unit").suggest("points", "days", "times", "minutes", "hours", "%"),
                        Field.date(at + "/due", "Reach it by").rules("goal-target-incomplete"),
                        Field.text(at + "/measure/code", "Code of the measure").hint("LOINC, where there is one."),
                        Field.text(at + "/measure/system", "Code system"))
                .hint("A goal can be drafted without one; it needs all of it before the plan is activated.");
    }

    /** Somebody the plan knows, or somebody else. */
    static List<Section> person(Occasion o, String at, String legend, @Nullable String likely, Field... more) {
        List<Choice> choices = new ArrayList<>();
        for (Person person : Choices.people(o)) {
            Map<String, String> fills = new HashMap<>();
            fills.put("id", person.id());
            fills.put("display", person.display());
            fills.put("credential", person.credential() == null ? "" : person.credential());
            choices.add(new Choice(person.id(), o.wording().person(person), fills));
        }
        boolean role = more.length > 0;
        List<Field> who = new ArrayList<>();
        if (!choices.isEmpty()) {
            choices.add(new Choice(OTHER, "Someone else: fill in below", Map.of()));
            String preset = choices.stream().anyMatch(choice -> choice.value().equals(likely)) ? likely : null;
            who.add(Field.of(at + "/known", legend, Widget.FILLING)
                    .with(choices)
                    .preset(preset));
        }
        who.addAll(List.of(more));
        List<Field> other = new ArrayList<>(List.of(
                Field.text(at + "/display", "Name"),
                Field.text(at + "/id", "Id").hint("As the clinic's system knows them.")));
        if (!role) {
            other.add(Field.text(at + "/credential", "Credential").suggest("LCSW", "LMFT", "LPC", "PhD", "PsyD", "MD"));
        }
        List<Section> sections = new ArrayList<>();
        if (!who.isEmpty()) {
            sections.add(new Section(legend, null, false, who));
        }
        sections.add(new Section(choices.isEmpty() ? legend : "Someone else", null, !choices.isEmpty(), other));
        return sections;
    }

    static Section reason(String... suggestions) {
        return reason("Why", true, suggestions);
    }

    static Section reason(String label, boolean required, String... suggestions) {
        Field text = Field.text("/reason/text", label).suggest(suggestions);
        return Section.of(required ? text.must() : text.hint("Not needed, but it helps whoever reads this later."));
    }

    /** When a fact was true, and the code of a reason: seldom needed. */
    static Section more(boolean reasoned) {
        List<Field> fields = new ArrayList<>(when());
        if (reasoned) {
            fields.add(Field.text("/reason/code", "Code of the reason").alongside());
        }
        return new Section("When it was true, and more", null, true, fields);
    }

    static List<Field> when() {
        return List.of(
                Field.of("/effectiveAt", "True since", Widget.MOMENT)
                        .hint("Leave it empty if it is true from now on.")
                        .rules("effective-in-future", "effective-before-start"),
                Field.tick("/historical", "It was before the plan began, and that is meant"));
    }
}
