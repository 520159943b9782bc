package health.waymark.verify;

import health.waymark.ledger.audit.ListedFile;
import health.waymark.ledger.audit.Manifest;
import health.waymark.ledger.audit.PackagePath;
import health.waymark.ledger.audit.PackageRefused;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.Strict;
import health.waymark.ledger.note.TrustedCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks a package from the outside in: its bytes, its keys and signatures, its list of files, its events. */
final class PackageCheck {
    private final Findings findings = new Findings();
    private final List<String> told = new ArrayList<>();
    private final Trust trust;
    private boolean sound;

    PackageCheck(Trust trust) {
        this.trust = trust;
    }

    /** What is wrong; nothing if nothing is. */
    List<String> findings() {
        return findings.sentences();
    }

    /** Whether the package by itself is in order; if there are findings all the same, they are about what it was held against. */
    boolean sound() {
        return sound;
    }

    /** What the package is, for whoever asked. */
    List<String> told() {
        return told;
    }

    void read(Path path) throws IOException {
        try (PackageFile file = PackageFile.open(path, findings)) {
            TreeSet<String> missing = new TreeSet<>(PackagePath.NEEDED);
            missing.add(PackagePath.MANIFEST);
            missing.removeIf(file::has);
            if (missing.isEmpty()) {
                check(file);
            } else {
                findings.add("What every package has isn't in this one: " + String.join(", ", missing) + ".");
            }
        } catch (PackageRefused | NoteRefused unreadable) {
            findings.add(String.valueOf(unreadable.getMessage()));
        }
    }

    private void check(PackageFile file) throws IOException {
        KnownLog log = trust.log();
        if (log == null) {
            log = KnownLog.parse(Strict.utf8(file.whole(PackagePath.KEYS), "The list of keys"));
            told.add(
                    "Nobody but the package itself says whose keys these are: compare them with those that you were given,"
                            + " or check again with --keys.");
            for (String line : log.text().split("\n")) {
                told.add("  " + line);
            }
        }
        SignedNote note = SignedNote.parse(file.whole(PackagePath.CHECKPOINT));
        TrustedCheckpoint opened = log.open(note, trust.witnesses());
        Manifest manifest = manifest(file, log, opened.checkpoint());
        if (manifest != null) {
            compare(file, manifest);
        }
        EventTally tally = new EventsCheck(opened.checkpoint(), findings).read(file);
        if (manifest != null && manifest.events() != tally.events()) {
            findings.add("The manifest counts " + manifest.events() + " events; " + PackagePath.EVENTS + " has "
                    + tally.events() + ".");
        }
        told.add(tally.told());
        told.add("Each is in the tree of " + opened.checkpoint() + ", signed by " + opened.signedBy() + ".");
        sound = findings.sentences().isEmpty();
        told.addAll(HeldCheckpoint.compare(trust, log, opened.checkpoint(), findings));
    }

    private @Nullable Manifest manifest(PackageFile file, KnownLog log, Checkpoint checkpoint) throws IOException {
        try {
            SignedNote note = SignedNote.parse(file.whole(PackagePath.MANIFEST));
            log.signers(note, checkpoint.size(), "the manifest");
            Manifest manifest = Manifest.parse(note.text());
            if (!manifest.origin().equals(checkpoint.origin()) || manifest.size() != checkpoint.size()) {
                findings.add("The manifest is about " + manifest.origin() + " at size " + manifest.size()
                        + ", and beside it" + " lies " + checkpoint + ".");
            }
            told.add(0, "About: " + manifest.about() + " (made " + manifest.made() + ").");
            return manifest;
        } catch (PackageRefused | NoteRefused unsigned) {
            findings.add(String.valueOf(unsigned.getMessage()));
            return null;
        }
    }

    private void compare(PackageFile file, Manifest manifest) throws IOException {
        Map<String, ListedFile> listed = new LinkedHashMap<>();
        manifest.files().forEach(each -> listed.put(each.path(), each));
        boolean same = true;
        for (ListedFile there : file.files().values()) {
            ListedFile signed = listed.remove(there.path());
            if (!there.equals(signed)) {
                same = false;
                findings.add(
                        signed == null
                                ? there.path() + " is in the package, but not in what was signed."
                                : there.path() + " isn't what was signed: it has " + there.length()
                                        + " bytes with hash "
                                        + there.sha256() + " instead of " + signed.length() + " with " + signed.sha256()
                                        + ".");
            }
        }
        for (String path : listed.keySet()) {
            same = false;
            findings.add(path + " was signed, but isn't in the package.");
        }
        if (same
                && (file.before(PackagePath.MANIFEST) != manifest.bytesBefore()
                        || !file.sha256Before(PackagePath.MANIFEST).equals(manifest.sha256Before()))) {
            findings.add(
                    "The files are those that were signed, but the bytes of the package in which they lie aren't: their"
                            + " order or their packing was changed.");
        }
    }
}
