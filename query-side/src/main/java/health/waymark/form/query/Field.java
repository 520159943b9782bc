package health.waymark.form.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a command as people meet it.
 *
 * @param pointer where in the command's JSON it is
 * @param preset what it holds when nothing else is known
 * @param suggestions texts that are often meant
 * @param rules codes of the rules whose sentence belongs here
 * @param companion an id that is only sent along with others beside it
 */
public record Field(
        String pointer,
        String label,
        Widget widget,
        boolean required,
        @Nullable String hint,
        List<Choice> choices,
        List<String> suggestions,
        List<String> preset,
        Set<String> rules,
        boolean companion) {

    static Field of(String pointer, String label, Widget widget) {
        return new Field(pointer, label, widget, false, null, List.of(), List.of(), List.of(), Set.of(), false);
    }

    static Field text(String pointer, String label) {
        return of(pointer, label, Widget.TEXT);
    }

    static Field area(String pointer, String label) {
        return of(pointer, label, Widget.AREA);
    }

    static Field date(String pointer, String label) {
        return of(pointer, label, Widget.DATE);
    }

    static Field number(String pointer, String label) {
        return of(pointer, label, Widget.NUMBER);
    }

    static Field tick(String pointer, String label) {
        return of(pointer, label, Widget.TICK);
    }

    static Field hidden(String pointer, String label, String value) {
        return of(pointer, label, Widget.HIDDEN).preset(value);
    }

    static Field choice(String pointer, String label, List<Choice> choices) {
        return of(pointer, label, Widget.CHOICE).with(choices);
    }

    Field with(List<Choice> known) {
        return new Field(
                pointer, label, widget, required, hint, List.copyOf(known), suggestions, preset, rules, companion);
    }

    Field must() {
        return new Field(pointer, label, widget, true, hint, choices, suggestions, preset, rules, companion);
    }

    Field hint(String words) {
        return new Field(pointer, label, widget, required, words, choices, suggestions, preset, rules, companion);
    }

    Field suggest(String... texts) {
        return new Field(pointer, label, widget, required, hint, choices, List.of(texts), preset, rules, companion);
    }

    Field preset(@Nullable String... texts) {
        List<String> known = texts.length == 1 && texts[0] == null ? List.of() : List.of(texts);
        return new Field(pointer, label, widget, required, hint, choices, suggestions, known, rules, companion);
    }

    Field rules(String... codes) {
        return new Field(
                pointer, label, widget, required, hint, choices, suggestions, preset, Set.of(codes), companion);
    }

    Field alongside() {
        return new Field(pointer, label, widget, required, hint, choices, suggestions, preset, rules, true);
    }

    /** Whether it goes into the command at all. */
    boolean sent() {
        return widget != Widget.FILLING;
    }

    /** The JSON pointer of whatever it is part of. */
    String parent() {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
