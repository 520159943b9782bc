package health.waymark.ledger.note;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code origin <origin>}, then {@code key <vkey> <from> [<until>]} for each key, then {@code witness <vkey>}. */
final class KnownLogText {
    private static final String ORIGIN = "origin ";
    private static final String KEY = "key ";
    private static final String WITNESS = "witness ";

    private KnownLogText() {}

    static String of(KnownLog log) {
        StringBuilder text = new StringBuilder(ORIGIN).append(log.origin()).append('\n');
        for (LogKey each : log.keys()) {
            text.append(KEY).append(each.key().text()).append(' ').append(each.from());
            text.append(each.until() == null ? "" : " " + each.until()).append('\n');
        }
        log.witnesses().forEach(each -> text.append(WITNESS).append(each.text()).append('\n'));
        return text.toString();
    }

    static KnownLog parse(String text) {
        String origin = null;
        List<LogKey> keys = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(ORIGIN)) {
                origin = line.substring(ORIGIN.length());
            } else if (line.startsWith(KEY)) {
                keys.add(key(line.substring(KEY.length())));
            } else if (line.startsWith(WITNESS)) {
                witnesses.add(VerifierKey.parse(line.substring(WITNESS.length())));
            }
        }
        if (origin == null) {
            throw new NoteRefused("A log's keys begin with a line that says its origin; these don't.");
        }
        KnownLog log = new KnownLog(origin, keys, witnesses);
        if (!of(log).equals(text)) {
            throw new NoteRefused(
                    "A log's keys are lines of origin, key and witness, in that order and nothing else; these"
                            + " have something else in between.");
        }
        return log;
    }

    private static LogKey key(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new NoteRefused(
                    "A key of a log is followed by the size it signs from and, where there is one, the last"
                            + " size; this isn't: \"" + Strict.shortened(line) + "\".");
        }
        @Nullable Long until = parts.length == 3 ? Strict.decimal(parts[2], "The last size that a key signs") : null;
        return new LogKey(
                VerifierKey.parse(parts[0]), Strict.decimal(parts[1], "The first size that a key signs"), until);
    }
}
