package health.waymark.ledger.query;

import health.waymark.ledger.note.NoteSignature;
import health.waymark.ledger.note.SignedNote;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What witnesses said of checkpoints that they were shown. */
final class Cosignatures {
    private static final String NOTES = "select note from ledger.hand_out where note is not null";

    private final JdbcClient jdbc;

    Cosignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A checkpoint with all that witnesses said of it. */
    String with(Seal seal) {
        SignedNote note = SignedNote.parse(seal.note());
        for (String cosigned : jdbc.sql(NOTES + " and size = ? order by number")
                .param(seal.size())
                .query(String.class)
                .list()) {
            note = merged(note, SignedNote.parse(cosigned));
        }
        return note.note();
    }

    private static SignedNote merged(SignedNote note, SignedNote other) {
        SignedNote merged = note;
        if (other.text().equals(note.text())) {
            for (NoteSignature signature : other.signatures()) {
                merged = merged.signatures().contains(signature) ? merged : merged.with(signature);
            }
        }
        return merged;
    }

    /** The size of the largest tree that a witness cosigned. */
    Optional<Long> largest() {
        List<Long> sizes = jdbc.sql(
                        "select size from ledger.hand_out where note is not null order by size desc limit 1")
                .query(Long.class)
                .list();
        return sizes.stream().findFirst();
    }
}
