package health.waymark.job.command;

import health.waymark.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
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

    static final Finding INTERRUPTED = Finding.of(
            "interrupted",
            "Waymark stopped before this was done: send it again. What is recorded stays recorded once.");

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID id, Actor owner, String kind) {
        jdbc.sql("insert into command.job (job_id, organisation, owner, kind, status) values (?, ?, ?, ?, 'QUEUED')")
                .params(id, owner.organisation(), owner.id(), kind)
                .update();
    }

    void begun(UUID id) {
        jdbc.sql("update command.job set status = 'RUNNING', beat_at = clock_timestamp() where job_id = ?")
                .param(id)
                .update();
    }

    /** Says how far a job is; false when someone asked to cancel it. */
    boolean beat(UUID id, Job.Progress progress, List<Finding> findings) {
        return jdbc.sql("""
                        update command.job set done = ?, total = ?, findings = ?, beat_at = clock_timestamp()
                        where job_id = ? and\s""" + UNENDED + " returning not cancel_asked")
                .params(progress.done(), progress.total(), JSON.writeValueAsString(findings), id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(UUID id, JobStatus status, Job.Progress progress, List<Finding> findings, @Nullable Object result) {
        jdbc.sql("""
                        update command.job set status = ?, done = ?, total = ?, findings = ?, result = nullif(?, ''),
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
        jdbc.sql("update command.job set cancel_asked = true where job_id = ? and " + UNENDED)
                .param(id)
                .update();
    }

    /** A job of the one who asks; anyone else's is as unknown as one that isn't there. */
    Optional<Job> find(UUID id, Actor asker) {
        return jdbc.sql("""
                        select job_id, kind, status, done, total, findings, result, (%s and
                          beat_at < clock_timestamp() - make_interval(secs => ?)) as dead
                        from command.job where job_id = ? and organisation = ? and owner = ?""".formatted(UNENDED))
                .params(SECONDS_WITHOUT_A_BEAT, id, asker.organisation(), asker.id())
                .query((row, n) -> job(row))
                .optional();
    }

    private static final String STARTED = """
            select job_id, kind, owner, case when %s and beat_at < clock_timestamp() - make_interval(secs => %d)
                then 'FAILED' else status end as status,
              cancel_asked, done, total, findings, created_at, ended_at
            from command.job where organisation = :organisation""".formatted(UNENDED, SECONDS_WITHOUT_A_BEAT);
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
        return jdbc.sql("select count(*) from command.job where organisation = :organisation" + OF_OWNER)
                .param("organisation", organisation)
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    long underWay(String organisation) {
        return jdbc.sql("select count(*) from command.job where organisation = :organisation and " + UNENDED
                        + " and beat_at > clock_timestamp() - make_interval(secs => " + SECONDS_WITHOUT_A_BEAT + ")")
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
