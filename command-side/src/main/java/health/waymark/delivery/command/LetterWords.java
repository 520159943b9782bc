package health.waymark.delivery.command;

import health.waymark.reminder.event.ReminderKind;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Mails in words: as text, and as HTML that says the same. */
final class LetterWords {
    private final String base;
    private final String notice;

    /**
     * @param base where people find this Waymark, without a slash at the end
     * @param notice what nobody may overlook: that this is a rehearsal, say
     */
    LetterWords(String base, String notice) {
        this.base = base;
        this.notice = notice;
    }

    /** Nothing of the client: it is read over shoulders and on locked screens. */
    String subject(List<Letter> letters) {
        String what = letters.size() == 1 ? title(letters.get(0).kind()) : letters.size() + " reminders";
        return (notice.isBlank() ? "" : "[Rehearsal] ") + "Waymark: " + what;
    }

    String text(List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        if (!notice.isBlank()) {
            text.append(notice).append("\n\n");
        }
        for (Letter letter : letters) {
            text.append(sentence(letter))
                    .append("\n")
                    .append(base)
                    .append(letter.path())
                    .append("\n\n");
        }
        return text.append("-- \nWhich reminders reach you by e-mail, and when: ")
                .append(settings())
                .append("\nWaymark sends this mail by itself; nobody reads answers to it.\n")
                .toString();
    }

    String html(List<Letter> letters) {
        StringBuilder items = new StringBuilder();
        for (Letter letter : letters) {
            items.append("<p>%s<br><a href=\"%s\">Open the plan of %s</a></p>\n"
                    .formatted(escaped(sentence(letter)), escaped(base + letter.path()), escaped(letter.about())));
        }
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font: 16px/1.5 sans-serif">
                %s%s<p style="font-size: 14px"><a href="%s">Which reminders reach you by e-mail, and when</a>.
                Waymark sends this mail by itself; nobody reads answers to it.</p>
                </body></html>
                """.formatted(
                        escaped(subject(letters)),
                        notice.isBlank() ? "" : "<p><strong>" + escaped(notice) + "</strong></p>\n",
                        items,
                        escaped(settings()));
    }

    private String settings() {
        return base + "/settings/reminders";
    }

    private static String sentence(Letter letter) {
        String plan = "the plan of " + letter.about();
        return switch (letter.kind()) {
            case SOON -> "The review of " + plan + " comes up.";
            case DUE -> "The review of " + plan + " is due today.";
            case OVERDUE -> "The review of " + plan + " is overdue.";
            case ESCALATED_SUPERVISOR ->
                "The review of " + plan + " is overdue, and the matter has come to the supervisor.";
            case ESCALATED_COMPLIANCE ->
                "The review of " + plan + " is overdue, and the matter has come to compliance.";
            case TARGET_NEAR -> "In " + plan + " the day of a goal's target comes up.";
            case TARGET_PASSED -> "In " + plan + " the day of a goal's target has passed.";
            case NO_PROGRESS -> "In " + plan + " a goal has had no entry for long.";
        };
    }

    private static String title(ReminderKind kind) {
        return switch (kind) {
            case SOON -> "a review comes up";
            case DUE -> "a review is due today";
            case OVERDUE -> "a review is overdue";
            case ESCALATED_SUPERVISOR, ESCALATED_COMPLIANCE -> "an overdue review was escalated";
            case TARGET_NEAR -> "the day of a target comes up";
            case TARGET_PASSED -> "the day of a target has passed";
            case NO_PROGRESS -> "a goal has had no entry for long";
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
