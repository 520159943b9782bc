package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import health.waymark.eventlog.EventLog;
import health.waymark.eventlog.OperatorLog;
import health.waymark.eventlog.StoredEvent;
import health.waymark.eventlog.StoredEvents;
import health.waymark.job.Jobs;
import health.waymark.ledger.ConsistencyProof;
import health.waymark.ledger.note.Checkpoint;
import health.waymark.ledger.note.KnownLog;
import health.waymark.ledger.note.SignedNote;
import health.waymark.ledger.note.VerifierKey;
import health.waymark.operate.event.LedgerKeyRotated;
import health.waymark.operate.event.OperatorEvent;
import health.waymark.plan.state.RandomHistory;
import health.waymark.projection.ReadModel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A log on a database of its own where nothing happens by itself: tests seal, hand out and walk. */
public final class SealedLog implements AutoCloseable {
    private static final int MOST = 50;

    private final ReadModel model = ReadModel.start();
    private final AtomicLong seed = new AtomicLong(1);

    public SealedLog() {
        model.bean(Sealer.class).stop();
        ((Lifecycle) model.beanNamed("rounds")).stop();
    }

    /** As another process would have it, or this one after a restart. */
    Sealing sealing() {
        return sealing(model.bean(PlatformTransactionManager.class), MOST);
    }

    Sealing sealing(PlatformTransactionManager transactions, int most) {
        return new Sealing(events(), seals(), keys(), model.bean(Clock.class), most, transactions);
    }

    LedgerKeys keys() {
        return keys(model.bean(LedgerSettings.class));
    }

    /** As whoever entered these witnesses has it. */
    public KnownLog knownWith(VerifierKey... witnesses) {
        return new KnownLog(keys().origin(), keys().known().keys(), List.of(witnesses));
    }

    LedgerKeys keys(LedgerSettings settings) {
        return LedgerKeys.of(jdbc(), settings, model.bean(Clock.class), transactions(), List.of());
    }

    Seals seals() {
        return model.bean(Seals.class);
    }

    public LedgerQueries queries() {
        return new LedgerQueries(seals(), keys(), model.bean(EventLog.class), new Cosignatures(jdbc()));
    }

    StoredEvents events() {
        return model.bean(StoredEvents.class);
    }

    List<StoredEvent> allEvents() {
        return events().after(0).toList();
    }

    public PlatformTransactionManager transactions() {
        return model.bean(PlatformTransactionManager.class);
    }

    public JdbcClient jdbc() {
        return model.jdbc();
    }

    /** As somebody who may do anything to the tables, and does. */
    public void tamper(String table, String sql) {
        JdbcClient owner = JdbcClient.create(model.owner());
        owner.sql("alter table " + table + " disable trigger user").update();
        assertThat(owner.sql(sql).update()).as("rows altered").isPositive();
        owner.sql("alter table " + table + " enable trigger user").update();
    }

    public JdbcClient owner() {
        return JdbcClient.create(model.owner());
    }

    public <T> T bean(Class<T> type) {
        return model.bean(type);
    }

    /** As many events as are wanted, of plans that there weren't. */
    public void record(int count) {
        model.append(RandomHistory.of(seed.getAndIncrement(), count));
    }

    /** As the log's operators do it. */
    public LedgerKeyRotated rotateKey() {
        LedgerKeyRotated rotated = rotation(Clock.systemUTC()).prepare();
        enter(rotated);
        return rotated;
    }

    KeyRotation rotation(Clock clock) {
        return new KeyRotation(keys(), seals(), events(), clock);
    }

    void enter(OperatorEvent event) {
        model.bean(OperatorLog.class).append(event, RandomHistory.by("default", UUID.randomUUID()));
    }

    /** A walk, held against checkpoints. */
    Verified verify(String... held) {
        return new Verification(events(), seals(), keys(), jdbc())
                .run(Stream.of(held).map(HeldCheckpoint::given).toList(), n -> {});
    }

    /** Walks as jobs, held against what lies elsewhere. */
    public Verifications verifications(HeldElsewhere elsewhere) {
        return new Verifications(
                model.bean(Jobs.class), new Verification(events(), seals(), keys(), jdbc()), elsewhere);
    }

    public void seal() {
        all(sealing());
    }

    /** Until there is no more; how many there were. */
    static int all(Sealing sealing) {
        int all = 0;
        for (int count = sealing.seal(); count > 0; count = sealing.seal()) {
            all += count;
        }
        return all;
    }

    /** The last checkpoint as an auditor takes it. */
    public Checkpoint checkpoint() {
        return queries().known().open(SignedNote.parse(queries().checkpoint())).checkpoint();
    }

    /** That an event as it lies there now is in the tree of a checkpoint. */
    boolean proves(StoredEvent event, Checkpoint checkpoint) {
        LedgerQueries.Included included = queries().inclusion(event.position(), checkpoint.size());
        return included.proof().proves(Sealing.leaf(event).hash(), checkpoint.root());
    }

    boolean goesBackTo(Checkpoint earlier) {
        Checkpoint now = checkpoint();
        ConsistencyProof proof = queries().consistency(earlier.size(), now.size());
        return proof.proves(earlier.root(), now.root());
    }

    @Override
    public void close() {
        model.close();
    }
}
