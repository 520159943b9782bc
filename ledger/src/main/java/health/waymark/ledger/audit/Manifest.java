package health.waymark.ledger.audit;

import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.Strict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is signed of a package: of which log and which size of it, when it was made, what it is about, how many events it
 * has, every file, and the hash of every byte of the ZIP that stands before the manifest itself.
 */
public record Manifest(
        String origin,
        long size,
        Instant made,
        String about,
        long events,
        List<ListedFile> files,
        long bytesBefore,
        String sha256Before) {
    private static final String FIRST_LINE = "waymark-audit-package/v1";

    public Manifest {
        files = List.copyOf(files);
        if (about.isBlank() || about.contains("\n")) {
            throw new PackageRefused("What a package is about is said in one line that isn't empty.");
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("origin ").append(origin).append('\n');
        text.append("size ").append(size).append('\n');
        text.append("made ").append(made).append('\n');
        text.append("about ").append(about).append('\n');
        text.append("events ").append(events).append('\n');
        for (ListedFile each : files) {
            text.append("file ").append(each.sha256()).append(' ').append(each.length());
            text.append(' ').append(each.path()).append('\n');
        }
        text.append("before ")
                .append(sha256Before)
                .append(' ')
                .append(bytesBefore)
                .append('\n');
        return text.toString();
    }

    public static Manifest parse(String text) {
        try {
            Manifest manifest = read(new ArrayList<>(List.of(text.split("\n", -1))));
            if (manifest.text().equals(text)) {
                return manifest;
            }
        } catch (IndexOutOfBoundsException | DateTimeException | NoteRefused unreadable) {
            // said below
        }
        throw new PackageRefused("The manifest isn't written as version 1 of audit packages has it.");
    }

    private static Manifest read(List<String> lines) {
        lines.remove(0);
        String origin = field(lines, "origin ");
        long size = Strict.decimal(field(lines, "size "), "A size");
        Instant made = Instant.parse(field(lines, "made "));
        String about = field(lines, "about ");
        long events = Strict.decimal(field(lines, "events "), "A number");
        List<ListedFile> files = new ArrayList<>();
        while (lines.get(0).startsWith("file ")) {
            String[] parts = field(lines, "file ").split(" ", 3);
            files.add(new ListedFile(parts[0], Strict.decimal(parts[1], "A length"), parts[2]));
        }
        String[] before = field(lines, "before ").split(" ", 2);
        return new Manifest(origin, size, made, about, events, files, Strict.decimal(before[1], "A length"), before[0]);
    }

    /** Whether the line began so is found out when all is written again. */
    private static String field(List<String> lines, String name) {
        return lines.remove(0).substring(name.length());
    }
}
