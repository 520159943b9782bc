package health.waymark.ledger.note;

import java.util.Arrays;
import java.util.List;

/**
 * What a log says of itself: a tree of so many leaves has this root. The text is C2SP tlog-checkpoint's; extension lines
 * are carried along and mean nothing here.
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
    private static final int ROOT_LENGTH = 32;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new NoteRefused("A checkpoint's origin is one line that isn't empty.");
        }
        Strict.text(origin, "The origin");
        if (size < 0) {
            throw new NoteRefused("A checkpoint's size isn't negative: " + size + ".");
        }
        if (root.length != ROOT_LENGTH) {
            throw new NoteRefused(
                    "The root hash of a checkpoint has " + ROOT_LENGTH + " bytes, not " + root.length + ".");
        }
        root = root.clone();
        extensions = List.copyOf(extensions);
        for (String each : extensions) {
            if (each.isEmpty() || each.contains("\n")) {
                throw new NoteRefused("An extension of a checkpoint is one line that isn't empty.");
            }
            Strict.text(each, "An extension line");
        }
    }

    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /** Reads a note's text. */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new NoteRefused("A checkpoint's text ends with a newline; this one doesn't.");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new NoteRefused("A checkpoint has three lines at least: origin, size and root hash; this one has "
                    + lines.size() + ".");
        }
        return new Checkpoint(
                lines.get(0),
                Strict.decimal(lines.get(1), "The checkpoint's size"),
                Strict.base64(lines.get(2), "The checkpoint's root hash"),
                lines.subList(3, lines.size()));
    }

    @Override
    public byte[] root() {
        return root.clone();
    }

    /** What is signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Strict.base64(root)).append('\n');
        extensions.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && that.text().equals(text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return "the checkpoint of " + Strict.shortened(origin) + " at size " + size;
    }
}
