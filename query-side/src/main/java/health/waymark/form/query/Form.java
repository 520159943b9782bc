package health.waymark.form.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How people send one command.
 *
 * @param command the command's name
 * @param title what it does, as a heading
 * @param act what its button says
 * @param done what is said when it was done
 * @param lead what one had better know before filling it in
 * @param sections its fields, for the occasion
 * @param current what is there now, in the shape of the command; of a revision only what differs is sent
 * @param lists fields that are sent as empty lists when nothing is in them
 * @param guarded whether it is refused when the plan changed since the form was opened
 */
public record Form(
        String command,
        String title,
        String act,
        String done,
        @Nullable String lead,
        Function<Occasion, List<Section>> sections,
        @Nullable Function<Occasion, Object> current,
        List<String> lists,
        boolean guarded) {

    static Form of(String command, String title, String act, String done, Function<Occasion, List<Section>> sections) {
        return new Form(command, title, act, done, null, sections, null, List.of(), true);
    }

    Form lead(String words) {
        return new Form(command, title, act, done, words, sections, current, lists, guarded);
    }

    Form startingFrom(Function<Occasion, Object> there) {
        return new Form(command, title, act, done, lead, sections, there, lists, guarded);
    }

    Form listing(String field) {
        return new Form(command, title, act, done, lead, sections, current, List.of(field), guarded);
    }

    /** What adds to a plan without regard to what else is in it can't be too late. */
    Form unguarded() {
        return new Form(command, title, act, done, lead, sections, current, lists, false);
    }
}
