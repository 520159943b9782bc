package health.waymark.ledger.audit;

import health.waymark.ledger.Hashes;
import health.waymark.ledger.InclusionProof;
import health.waymark.ledger.note.NoteRefused;
import health.waymark.ledger.note.Strict;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code proofs.ndjson}: that the event in the same line of the other file is in the tree. */
public final class ProofLine {
    private static final int LONGEST_PATH = Long.SIZE;

    private ProofLine() {}

    /** Without its newline. */
    public static String of(InclusionProof proof) {
        StringBuilder line = new StringBuilder("{\"index\":").append(proof.index());
        line.append(",\"size\":").append(proof.size()).append(",\"path\":[");
        String between = "";
        for (byte[] hash : proof.path()) {
            line.append(between).append('"').append(Strict.base64(hash)).append('"');
            between = ",";
        }
        return line.append("]}").toString();
    }

    public static InclusionProof parse(String text) {
        InclusionProof proof;
        try {
            proof = read(new Json.Line(text));
        } catch (PackageRefused unreadable) {
            throw new PackageRefused("This is no proof as Waymark writes it: " + unreadable.getMessage() + ".");
        } catch (NoteRefused | IllegalArgumentException unreadable) {
            throw new PackageRefused("This is no proof as Waymark writes it: a hash can't be read.");
        }
        if (!of(proof).equals(text)) {
            throw new PackageRefused("This is no proof as Waymark writes it: something in it is written another way.");
        }
        return proof;
    }

    private static InclusionProof read(Json.Line line) {
        long index = line.skip("{\"index\":").number();
        long size = line.skip(",\"size\":").number();
        line.skip(",\"path\":[");
        List<byte[]> path = new ArrayList<>();
        while (!line.isNext("]") && path.size() < LONGEST_PATH) {
            byte[] hash = Strict.base64(line.skip(path.isEmpty() ? "" : ",").string(), "A hash");
            if (hash.length != Hashes.LENGTH) {
                throw new IllegalArgumentException();
            }
            path.add(hash);
        }
        line.skip("]}").end();
        return new InclusionProof(index, size, path);
    }
}
