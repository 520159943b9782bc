package health.waymark.job;

import health.waymark.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in the database, by its clock, which all processes share. */
final class JobStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SECONDS_WITHOUT_A_BEAT = 15;
    private static final String UNENDED = "status in ('QUEUED', 'RUNNING')";

    /** A process that died as often over one job is no accident. */
    private static final int MOST_TAKEN = 5;

    /** Of a process that died: what nobody has taken up yet has no heart that could stop. */
    private static final String SILENT =
            "(%s and ordered is null and beat_at < clock_timestamp() - make_interval(secs => %d))"
                    .formatted(UNENDED, SECONDS_WITHOUT_A_BEAT);

    /** Of one that died, and nobody goes on with it. */
    private static final String WITHOUT_A_BEAT =
            "(%s and (goes_on is null or taken >= %d))".formatted(SILENT, MOST_TAKEN);

    static final Finding INTERRUPTED = Finding.of(
            "interrupted",
            "Waymark stopped before this was done: send it again. What is recorded stays recorded once.");

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nothing where it is there already.
     *
     * @param order for whoever takes it up; null where whoever creates it does it
     */
    void create(UUID id, Actor owner, String kind, @Nullable String order) {
        jdbc.sql(
                        "insert into job.job (job_id, organisation, owner, kind, status, ordered)"
                                + " values (:id, :organisation, :owner, :kind, 'QUEUED', :ordered) on conflict (job_id) do nothing")
                .param("id", id)
                .param("organisation", owner.organisation())
                .param("owner", owner.id())
                .param("kind", kind)
                .param("ordered", order)
                .update();
    }

    /**
     * Takes up a job of one of these kinds that was ordered, or that a process left which died; nobody else gets it.
     *
     * @param goOn those of the kinds whose orders are kept for whoever goes on with them
     */
    Optional<Ordered> take(Collection<String> kinds, Collection<String> goOn) {
        return jdbc.sql("""
                        with next as (
                          select job_id, coalesce(ordered, goes_on) as asked from job.job
                          where kind = any (:kinds) and not cancel_asked
                            and (ordered is not null and status = 'QUEUED' or %s and not %s)
                          order by created_at limit 1 for update skip locked)
                        update job.job set ordered = null, beat_at = clock_timestamp(), taken = taken + 1, done = 0, total = 0,
                          goes_on = case when kind = any (:goOn) then next.asked end
                        from next where job.job_id = next.job_id
                        returning job.job_id, kind, next.asked""".formatted(SILENT, WITHOUT_A_BEAT))
                .param("kinds", kinds.toArray(String[]::new))
                .param("goOn", goOn.toArray(String[]::new))
                .query((row, n) ->
                        new Ordered(row.getObject("job_id", UUID.class), row.getString("kind"), row.getString("asked")))
                .optional();
    }

    /** Leaves a job for whoever takes it up next; false where nobody goes on with it. */
    boolean leave(UUID id) {
        return jdbc.sql("update job.job set status = 'QUEUED', ordered = goes_on, taken = taken - 1"
                                + " where job_id = ? and goes_on is not null and not cancel_asked and "
                                + UNENDED)
                        .param(id)
                        .update()
                == 1;
    }

    record Ordered(UUID id, String kind, String order) {}

    void begun(UUID id) {
        jdbc.sql("update job.job set status = 'RUNNING', beat_at = clock_timestamp() where job_id = ?")
                .param(id)
                .update();
    }

    /** Says how far a job is; false when someone asked to cancel it. */
    boolean beat(UUID id, Job.Progress progress, List<Finding> findings) {
        return jdbc.sql("""
                        update job.job set done = ?, total = ?, findings = ?, beat_at = clock_timestamp()
                        where job_id = ? and\s""" + UNENDED + " returning not cancel_asked")
                .params(progress.done(), progress.total(), JSON.writeValueAsString(findings), id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(UUID id, JobStatus status, Job.Progress progress, List<Finding> findings, @Nullable Object result) {
        jdbc.sql("""
                        update job.job set status = ?, done = ?, total = ?, findings = ?, result = nullif(?, ''),
                          goes_on = null, ended_at = clock_timestamp()
                        where job_id = ?""")
                .params(
                        status.name(),
                        progress.done(),
                        progress.total(),
                        JSON.writeValueAsString(findings),
                        result == null ? "" : JSON.writeValueAsString(result),
                        id)
                .update();
    }

    /** Where nobody works on it, it has ended at once. */
    void askToCancel(UUID id) {
        jdbc.sql("""
                        update job.job set cancel_asked = true, ordered = null, goes_on = null,
                          status = case when idle then 'CANCELLED' else status end,
                          ended_at = case when idle then clock_timestamp() else ended_at end
                        from (select ordered is not null or %s as idle from job.job where job_id = :id) as looked
                        where job_id = :id and\s""".formatted(SILENT) + UNENDED).param("id", id).update();
    }

    private static final String WHOLE = """
            select job_id, kind, status, done, total, findings, result, %s as dead
            from job.job where organisation = ?""".formatted(WITHOUT_A_BEAT);

    /** A job of the one who asks; anyone else's is as unknown as one that isn't there. */
    Optional<Job> find(UUID id, Actor asker) {
        return jdbc.sql(WHOLE + " and job_id = ? and owner = ?")
                .params(asker.organisation(), id, asker.id())
                .query((row, n) -> job(row))
                .optional();
    }

    List<Finding> findings(UUID id, String organisation) {
        return jdbc.sql(WHOLE + " and job_id = ?")
                .params(organisation, id)
                .query((row, n) -> job(row))
                .optional()
                .map(Job::findings)
                .orElse(List.of());
    }

    Optional<Job> latest(String organisation, String kind) {
        return jdbc.sql(WHOLE + " and kind = ? order by created_at desc limit 1")
                .params(organisation, kind)
                .query((row, n) -> job(row))
                .optional();
    }

    private static final String STARTED = """
            select job_id, kind, owner, case when %s then 'FAILED' else status end as status,
              cancel_asked, done, total, findings, created_at, ended_at
            from job.job where organisation = :organisation""".formatted(WITHOUT_A_BEAT);
    private static final String WHOSE = " and (cast(:owner as text) is null or owner = :owner)"
            + " and (cast(:kind as text) is null or kind = :kind)";

    List<StartedJob> of(String organisation, @Nullable String owner, @Nullable String kind, long offset, int size) {
        return jdbc.sql(STARTED + WHOSE + " order by created_at desc, job_id offset :offset limit :size")
                .param("organisation", organisation)
                .param("owner", owner)
                .param("kind", kind)
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> started(row))
                .list();
    }

    Optional<StartedJob> find(UUID id, String organisation) {
        return jdbc.sql(STARTED + " and job_id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query((row, n) -> started(row))
                .optional();
    }

    long count(String organisation, @Nullable String owner, @Nullable String kind) {
        return jdbc.sql("select count(*) from job.job where organisation = :organisation" + WHOSE)
                .param("organisation", organisation)
                .param("owner", owner)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    boolean isUnderWay(UUID id) {
        return jdbc.sql("select exists (select from job.job where job_id = ? and " + UNENDED + " and not "
                        + WITHOUT_A_BEAT + ")")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    boolean hasEnded(UUID id) {
        return jdbc.sql("select exists (select from job.job where job_id = ?) and not ?")
                .params(id, isUnderWay(id))
                .query(Boolean.class)
                .single();
    }

    long underWay(String organisation) {
        return jdbc.sql("select count(*) from job.job where organisation = :organisation and " + UNENDED + " and not "
                        + WITHOUT_A_BEAT)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    private static StartedJob started(ResultSet row) throws SQLException {
        List<Finding> findings = JSON.readValue(row.getString("findings"), new TypeReference<>() {});
        Timestamp ended = row.getTimestamp("ended_at");
        return new StartedJob(
                row.getObject("job_id", UUID.class),
                row.getString("kind"),
                row.getString("owner"),
                JobStatus.valueOf(row.getString("status")),
                row.getBoolean("cancel_asked"),
                new Job.Progress(row.getLong("done"), row.getLong("total")),
                findings.stream().mapToLong(Finding::count).sum(),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static Job job(ResultSet row) throws SQLException {
        List<Finding> findings = JSON.readValue(row.getString("findings"), new TypeReference<>() {});
        JobStatus status = JobStatus.valueOf(row.getString("status"));
        if (row.getBoolean("dead")) {
            status = JobStatus.FAILED;
            findings = with(findings, INTERRUPTED);
        }
        String result = row.getString("result");
        return new Job(
                row.getObject("job_id", UUID.class),
                row.getString("kind"),
                status,
                new Job.Progress(row.getLong("done"), row.getLong("total")),
                findings,
                result == null ? null : JSON.readTree(result));
    }

    static List<Finding> with(List<Finding> findings, Finding one) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(one);
        return all;
    }
}
