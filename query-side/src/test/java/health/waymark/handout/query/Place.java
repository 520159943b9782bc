package health.waymark.handout.query;

import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.SignedNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Takes what it is given, once an hour, unless it is told to refuse. */
final class Place implements Target {
    final List<Checkpoint> taken = new ArrayList<>();

    @Nullable
    NotHandedOut refusal;

    /** How often somebody came. */
    volatile int asked;

    /** Until when it lets them wait. */
    CountDownLatch answers = new CountDownLatch(0);

    private final String place;

    Place(String place) {
        this.place = place;
    }

    @Override
    public Kind kind() {
        return Kind.FOLDER;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public @Nullable SignedNote handOut(Checkpoint checkpoint, SignedNote note, long lastSize) throws NotHandedOut {
        hangs();
        if (refusal != null) {
            throw refusal;
        }
        taken.add(checkpoint);
        return null;
    }

    /** As somebody reading a socket does: whatever they are told meanwhile. */
    int hangs() {
        int now = ++asked;
        while (answers.getCount() > 0) {
            try {
                answers.await();
            } catch (InterruptedException unheard) {
                // goes on
            }
        }
        return now;
    }
}
