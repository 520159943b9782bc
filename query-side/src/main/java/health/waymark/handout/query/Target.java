package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somewhere that checkpoints are handed out to. */
interface Target {

    enum Kind {
        FOLDER,
        MAIL,
        WITNESS
    }

    Kind kind();

    /** Where it is, as people know it; one place is one target. */
    String place();

    /** How long to wait from one checkpoint to the next. */
    Duration every();

    /**
     * @param lastSize of the tree handed out there last; 0 where none was
     * @return the note with what was added to it there; null where nothing is
     */
    @Nullable
    SignedNote handOut(Checkpoint checkpoint, SignedNote note, long lastSize) throws NotHandedOut;

    /** What it is called among errands. */
    default String name() {
        return kind().name().toLowerCase(java.util.Locale.ROOT) + " " + place();
    }
}
