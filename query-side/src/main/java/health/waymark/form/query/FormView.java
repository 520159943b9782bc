package health.waymark.form.query;

import health.waymark.plan.query.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param about the parts of the plan it is about
 * @param opened the version of the plan on which it was opened; what was changed is judged by it
 * @param version the version of the plan that must still be there when it is sent
 * @param key makes sending it twice harmless
 * @param back where to go without sending it
 */
public record FormView(
        Form form,
        @Nullable PlanView plan,
        List<String> about,
        List<Block> blocks,
        List<Filled> hidden,
        String address,
        String back,
        @Nullable Long opened,
        @Nullable Long version,
        String key,
        List<Complaint> complaints,
        @Nullable Meanwhile meanwhile) {

    /** A section with what it holds. */
    public record Block(Section section, boolean open, List<Filled> fields) {}

    /** A field with what it holds, what is wrong with it, and what others put there meanwhile. */
    public record Filled(
            Field field,
            String id,
            List<String> values,
            @Nullable String error,
            @Nullable String theirs) {

        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        /** What is written beside the choices, one a line. */
        public String others() {
            return values.stream()
                    .filter(value -> field.choices().stream()
                            .noneMatch(choice -> choice.value().equals(value)))
                    .collect(Collectors.joining("\n"));
        }

        /** The ids of what describes it. */
        public @Nullable String describedBy() {
            List<String> by = new ArrayList<>();
            if (error != null) {
                by.add(id + "-error");
            }
            if (field.hint() != null) {
                by.add(id + "-hint");
            }
            if (theirs != null) {
                by.add(id + "-theirs");
            }
            return by.isEmpty() ? null : String.join(" ", by);
        }
    }

    /** One line of the summary of what is wrong; it leads to the field if it is about one. */
    public record Complaint(@Nullable String id, String sentence) {}

    static String id(String pointer) {
        return "f" + pointer.replace('/', '-');
    }

    static List<Block> blocks(
            List<Section> sections, Values values, @Nullable Refusal refusal, @Nullable Meanwhile told) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            List<Filled> fields = section.fields().stream()
                    .filter(field -> field.widget() != Widget.HIDDEN)
                    .map(field -> filled(field, values, refusal, told))
                    .toList();
            boolean open = fields.stream()
                    .anyMatch(field -> field.error() != null || !field.values().isEmpty());
            if (!fields.isEmpty()) {
                blocks.add(new Block(section, open, fields));
            }
        }
        return blocks;
    }

    static List<Filled> hidden(List<Section> sections, Values values) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.widget() == Widget.HIDDEN && values.has(field))
                .map(field -> filled(field, values, null, null))
                .toList();
    }

    static List<Complaint> complaints(List<Section> sections, @Nullable Refusal refusal) {
        List<Complaint> complaints = new ArrayList<>();
        if (refusal != null && !refusal.stale()) {
            refusal.general().forEach(sentence -> complaints.add(new Complaint(null, sentence)));
            sections.stream().flatMap(section -> section.fields().stream()).forEach(field -> {
                String error = refusal.of(field);
                if (error != null) {
                    complaints.add(new Complaint(field.widget() == Widget.HIDDEN ? null : id(field.pointer()), error));
                }
            });
        }
        return complaints;
    }

    private static Filled filled(Field field, Values values, @Nullable Refusal refusal, @Nullable Meanwhile told) {
        return new Filled(
                field,
                id(field.pointer()),
                values.of(field),
                refusal == null ? null : refusal.of(field),
                told == null ? null : theirs(field, values, told.now()));
    }

    /** What others put there, where that is something else. */
    private static @Nullable String theirs(Field field, Values values, Values now) {
        if (!field.sent() || !now.has(field) || now.of(field).equals(values.of(field))) {
            return null;
        }
        return now.of(field).stream()
                .map(value -> field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining("; "));
    }
}
