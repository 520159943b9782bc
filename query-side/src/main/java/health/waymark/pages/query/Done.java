package health.waymark.pages.query;

import health.waymark.form.query.Form;
import health.waymark.form.query.Forms;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has just done, as the plan's page tells them.
 *
 * @param shown whether the page has it already
 */
public record Done(String words, boolean shown) {

    static @Nullable Done of(@Nullable String done, boolean shown) {
        if (done == null) {
            return null;
        }
        if (done.matches("\\d{1,3}")) {
            return new Done(done.equals("1") ? "1 score recorded." : done + " scores recorded.", shown);
        }
        return Forms.of(done)
                .map(Form::done)
                .map(words -> new Done(words, shown))
                .orElse(null);
    }
}
