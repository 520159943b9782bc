package health.waymark.ledger.audit;

import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.Leaf;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.SigningKey;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Writes an audit package: {@link #events}, then any {@link #file}s, then {@link #finish}. Keeps nothing in memory but the
 * list of files; proofs wait in a temporary file (hashes, no content) until the events are through. What could not be
 * checked later on is refused here.
 */
public final class AuditPackageWriter implements Closeable {
    private final ZipWriter zip;
    private final KnownLog log;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final Path spool;
    private boolean hasEvents;
    private boolean finished;
    private long count;

    /**
     * @param out where the ZIP goes, and is flushed but not closed
     * @param log as whoever gets the package is to know it
     * @param checkpoint that every event's proof leads to
     * @param spoolFolder for the temporary file
     */
    public AuditPackageWriter(OutputStream out, KnownLog log, SignedNote checkpoint, Path spoolFolder)
            throws IOException {
        this.checkpoint = log.open(checkpoint).checkpoint();
        this.log = log;
        this.note = checkpoint;
        this.spool = Files.createTempFile(spoolFolder, "proofs", ".deflated");
        this.zip = new ZipWriter(out);
    }

    /** Gives the events, and then says of which streams nothing is missing in between. */
    @FunctionalInterface
    public interface Source {
        void writeTo(Events events) throws IOException;
    }

    /** Where events go, in the order of their positions. */
    public interface Events {
        void event(Leaf leaf, InclusionProof proof) throws IOException;

        /** Says that every event of a stream from one sequence to another is among them; the checker holds it to that. */
        void whole(String stream, long first, long last) throws IOException;
    }

    /** Once, and first. */
    public void events(Source source) throws IOException {
        if (hasEvents) {
            throw new IllegalStateException("A package has its events already.");
        }
        hasEvents = true;
        Path streams = Files.createTempFile(spool.toAbsolutePath().getParent(), "streams", ".txt");
        try {
            try (Writer proofLines = writer(new DeflaterOutputStream(Files.newOutputStream(spool)));
                    Writer streamLines = writer(Files.newOutputStream(streams))) {
                zip.file(PackagePath.EVENTS, out -> {
                    Writer eventLines = writer(out);
                    source.writeTo(new Lines(eventLines, proofLines, streamLines));
                    eventLines.flush();
                });
            }
            zip.file(PackagePath.PROOFS, out -> {
                try (InflaterInputStream proofs = new InflaterInputStream(Files.newInputStream(spool))) {
                    proofs.transferTo(out);
                }
            });
            zip.file(PackagePath.STREAMS, out -> Files.copy(streams, out));
        } finally {
            Files.delete(streams);
        }
        zip.file(PackagePath.CHECKPOINT, out -> out.write(note.bytes()));
        zip.file(PackagePath.KEYS, out -> out.write(log.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** What a file says. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Something to read beside: a report, a picture. */
    public void file(String path, Content content) throws IOException {
        mustHaveEvents();
        zip.file(path, content::writeTo);
    }

    /**
     * Signs the whole.
     *
     * @param about in one line, for people: whose plan, which period, for whom
     * @param key the log's, of those that sign trees of the checkpoint's size
     */
    public void finish(String about, Instant made, SigningKey key) throws IOException {
        mustHaveEvents();
        if (finished) {
            throw new IllegalStateException("The package is finished already.");
        }
        Manifest manifest = new Manifest(
                checkpoint.origin(), checkpoint.size(), made, about, count, zip.files(), zip.written(), zip.sha256());
        SignedNote signed = SignedNote.sign(manifest.text(), key);
        log.signers(signed, checkpoint.size(), "the manifest");
        zip.end(signed.bytes());
        finished = true;
    }

    /** Clears up. A package that wasn't finished is none. */
    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(spool);
    }

    private void mustHaveEvents() {
        if (!hasEvents) {
            throw new IllegalStateException("A package has its events first.");
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private final class Lines implements Events {
        private final Writer events;
        private final Writer proofs;
        private final Writer streams;
        private long position = -1;

        private Lines(Writer events, Writer proofs, Writer streams) {
            this.events = events;
            this.proofs = proofs;
            this.streams = streams;
        }

        @Override
        public void event(Leaf leaf, InclusionProof proof) throws IOException {
            if (leaf.position() <= position) {
                throw new PackageRefused(
                        "The event at position " + leaf.position() + " comes after the one at position " + position
                                + ": a package has its events in the order of the log.");
            }
            position = leaf.position();
            if (proof.size() != checkpoint.size() || !proof.proves(leaf.hash(), checkpoint.root())) {
                throw new PackageRefused("The event at position " + position + " isn't the leaf " + proof.index()
                        + " of " + checkpoint + ": nothing would prove it.");
            }
            events.write(EventLine.of(leaf));
            events.write('\n');
            proofs.write(ProofLine.of(proof));
            proofs.write('\n');
            count++;
        }

        @Override
        public void whole(String stream, long first, long last) throws IOException {
            streams.write(new StreamLine(stream, first, last).text());
            streams.write('\n');
        }
    }
}
