package health.waymark.ledger.audit;

import health.waymark.ledger.note.Strict;

/** A line of {@code streams}: every event of a stream, from one sequence to another, is in the package. */
public record StreamLine(String stream, long first, long last) {

    public StreamLine {
        if (stream.contains("\n") || first < 0 || last < first) {
            throw new PackageRefused("Nobody can have all of the stream \"" + stream + "\" from sequence " + first
                    + " to " + last + ".");
        }
    }

    /** Without its newline. */
    public String text() {
        return first + " " + last + " " + stream;
    }

    public static StreamLine parse(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length != 3) {
            throw new PackageRefused("A stream is written as first sequence, last sequence and name; this isn't.");
        }
        return new StreamLine(
                parts[2],
                Strict.decimal(parts[0], "The first sequence of a stream"),
                Strict.decimal(parts[1], "The last sequence of a stream"));
    }
}
