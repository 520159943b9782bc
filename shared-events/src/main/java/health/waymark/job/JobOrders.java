package health.waymark.job;

import health.waymark.access.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whoever works on the database beside the processes that run: orders a job, and sees what becomes of it. */
public final class JobOrders {
    private final JobStore store;
    private final Actor owner;

    public JobOrders(JdbcClient jdbc, Actor owner) {
        this.store = new JobStore(jdbc);
        this.owner = owner;
    }

    /** A job that waits for a process that knows its {@link JobKind}. */
    public Job order(String kind, String order) {
        UUID id = UUID.randomUUID();
        store.create(id, owner, kind, order);
        return find(id);
    }

    public Job find(UUID id) {
        return store.find(id, owner).orElseThrow(() -> new IllegalStateException("The job is gone."));
    }

    public void cancel(UUID id) {
        store.askToCancel(id);
    }
}
