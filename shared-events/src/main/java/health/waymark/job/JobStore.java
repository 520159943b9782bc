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

    /** Of a process that died: what nobody has taken up yet has no heart that could stop. */
    private static final String WITHOUT_A_BEAT =
            "(%s and ordered is null and beat_at < clock_timestamp() - make_interval(secs => %d))"
                    .formatted(UNENDED, SECONDS_WITHOUT_A_BEAT);

    static final Finding INTERRUPTED = Finding.of(
            "interrupted",
            "Waymark stopped before this was done: send it again. What is recorded stays recorded once.");

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param order for whoever takes it up; null where whoever creates it does it */
    void create(UUID id, Actor owner, String kind, @Nullable String order) {
        jdbc.sql("insert into job.job (job_id, organisation, owner, kind, status, ordered)"
                        + " values (:id, :organisation, :owner, :kind, 'QUEUED', :ordered)")
                .param("id", id)
                .param("organisation", owner.organisation())
                .param("owner", owner.id())
                .param("kind", kind)
                .param("ordered", order)
                .update();
    }

    /** Takes up a job that was ordered, of one of these kinds; nobody else gets it. */
    Optional<Ordered> take(Collection<String> kinds) {
        return jdbc.sql("""
                        with next as (
                          select job_id, ordered from job.job
                          where ordered is not null and status = 'QUEUED' and not cancel_asked and kind in (:kinds)
                          order by created_at limit 1 for update skip locked)
                        update job.job set ordered = null, beat_at = clock_timestamp() from next
                        where job.job_id = next.job_id returning job.job_id, kind, next.ordered""")
                .param("kinds", kinds)
                .query((row, n) -> new Ordered(
                        row.getObject("job_id", UUID.class), row.getString("kind"), row.getString("ordered")))
                .optional();
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
                          ended_at = clock_timestamp()
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

    void askToCancel(UUID id) {
        jdbc.sql("""
                        update job.job set cancel_asked = true, ordered = null,
                          status = case when ordered is null then status else 'CANCELLED' end,
                          ended_at = case when ordered is null then ended_at else clock_timestamp() end
                        where job_id = ? and\s""" + UNENDED).param(id).update();
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
    private static final String OF_OWNER = " and (cast(:owner as text) is null or owner = :owner)";

    List<StartedJob> of(String organisation, @Nullable String owner, long offset, int size) {
        return jdbc.sql(STARTED + OF_OWNER + " order by created_at desc, job_id offset :offset limit :size")
                .param("organisation", organisation)
                .param("owner", owner)
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

    long count(String organisation, @Nullable String owner) {
        return jdbc.sql("select count(*) from job.job where organisation = :organisation" + OF_OWNER)
                .param("organisation", organisation)
                .param("owner", owner)
                .query(Long.class)
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
