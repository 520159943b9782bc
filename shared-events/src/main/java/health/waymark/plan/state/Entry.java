package health.waymark.plan.state;

import health.waymark.plan.event.Person;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryId;
import health.waymark.progress.event.ProgressRecorded;
import health.waymark.progress.event.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A progress entry as it stands after its corrections; {@code recordedAt} stays that of the first recording. */
public final class Entry {
    /** Whether an entry stands as recorded, was corrected, or no longer counts. */
    public enum Status {
        RECORDED,
        CORRECTED,
        ENTERED_IN_ERROR
    }

    private final ProgressRecorded recorded;
    private final Instant recordedAt;
    private final long version;
    private BigDecimal value;
    private Instant effectiveAt;
    private @Nullable String comment;
    private Status status = Status.RECORDED;

    Entry(ProgressRecorded recorded, Instant recordedAt, long version) {
        this.recorded = recorded;
        this.recordedAt = recordedAt;
        this.version = version;
        this.value = recorded.value();
        this.effectiveAt = recorded.effectiveAt();
        this.comment = recorded.comment();
    }

    void correct(EntryContent after) {
        value = after.value() == null ? value : after.value();
        effectiveAt = after.effectiveAt() == null ? effectiveAt : after.effectiveAt();
        comment = after.comment() == null ? comment : after.comment();
        status = Status.CORRECTED;
    }

    void markInError() {
        status = Status.ENTERED_IN_ERROR;
    }

    /** What a correction may change. */
    public EntryContent content() {
        return new EntryContent(value, effectiveAt, comment);
    }

    public EntryId id() {
        return recorded.entryId();
    }

    /** The recording this entry began with. */
    public ProgressRecorded recorded() {
        return recorded;
    }

    public Scale scale() {
        return recorded.scale();
    }

    public Person rater() {
        return recorded.rater();
    }

    public BigDecimal value() {
        return value;
    }

    public Instant effectiveAt() {
        return effectiveAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The plan's version that recorded it; decides which of two entries of one instant is the later. */
    public long version() {
        return version;
    }

    public @Nullable String comment() {
        return comment;
    }

    public Status status() {
        return status;
    }

    public boolean counts() {
        return status != Status.ENTERED_IN_ERROR;
    }

    public boolean late() {
        return Recorded.isLate(effectiveAt, recordedAt);
    }
}
