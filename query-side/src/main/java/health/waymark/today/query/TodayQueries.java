package health.waymark.today.query;

import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.review.query.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Worklists, read from the views as they stand. */
public final class TodayQueries {
    private static final Comparator<WorkItem> MOST_URGENT_FIRST = Comparator.comparing(WorkItem::first)
            .thenComparing(item -> item.reviewDueOn() == null ? LocalDate.MAX : item.reviewDueOn())
            .thenComparing(WorkItem::client);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    TodayQueries(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param person the clinician or supervisor meant; not looked at for all plans of the organisation */
    public Worklist of(String organisation, Whose whose, @Nullable String person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Worklist(jdbc
                .sql("""
                        select plan.plan_id, subject_display, clinician_display, status, review_due_on, author_signed,
                               client_signed, last_score_at,
                               exists (select 1 from read_model.reminder where reminder.plan_id = plan.plan_id
                                 and reminder.cycle = plan.review_cycle and kind like 'ESCALATED%') as escalated,
                               exists (select 1 from read_model.reminder where reminder.plan_id = plan.plan_id
                                 and kind = 'NO_PROGRESS' and issued_at > coalesce(last_score_recorded_at, '-infinity'))
                                 as silent,
                               (select count(*) from unnest(target_dues) as due where due < :today) as targets_passed
                        from read_model.plan
                        where organisation = :organisation and status in ('DRAFT', 'ACTIVE') and \
                        """ + condition(whose))
                .param("organisation", organisation)
                .param("today", today)
                .param("person", person == null ? "" : person)
                .query((row, n) -> item(row, today))
                .list()
                .stream()
                .filter(item -> !item.needs().isEmpty())
                .sorted(MOST_URGENT_FIRST)
                .toList());
    }

    private static String condition(Whose whose) {
        return switch (whose) {
            case MINE -> "clinician_id = :person";
            case TEAM -> "supervisor_id = :person";
            case ALL -> ":person is not null";
        };
    }

    private WorkItem item(ResultSet row, LocalDate today) throws SQLException {
        PlanStatus status = PlanStatus.valueOf(row.getString("status"));
        LocalDate dueOn = status == PlanStatus.ACTIVE ? row.getObject("review_due_on", LocalDate.class) : null;
        Timestamp lastScore = row.getTimestamp("last_score_at");
        Long silent = lastScore == null ? null : WorkItem.days(LocalDate.ofInstant(lastScore.toInstant(), zone), today);
        int passed = status == PlanStatus.ACTIVE ? row.getInt("targets_passed") : 0;
        boolean author = row.getBoolean("author_signed");
        boolean client = row.getBoolean("client_signed");
        Long days = dueOn == null ? null : WorkItem.days(today, dueOn);
        return new WorkItem(
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("subject_display"),
                row.getString("clinician_display"),
                status,
                dueOn,
                days,
                silent,
                passed,
                author,
                client,
                row.getBoolean("escalated"),
                needs(status, days, row.getBoolean("silent"), passed, author && client));
    }

    private static List<Need> needs(
            PlanStatus status, @Nullable Long days, boolean silent, int passed, boolean signed) {
        List<Need> needs = new ArrayList<>();
        if (status == PlanStatus.DRAFT) {
            needs.add(Need.DRAFT);
            return needs;
        }
        if (days != null && days <= ReviewState.SOON_DAYS) {
            needs.add(days < 0 ? Need.OVERDUE : days == 0 ? Need.DUE : Need.SOON);
        }
        if (!signed) {
            needs.add(Need.UNSIGNED);
        }
        if (passed > 0) {
            needs.add(Need.TARGET_PASSED);
        }
        if (silent) {
            needs.add(Need.STALLED);
        }
        needs.sort(Comparator.naturalOrder());
        return needs;
    }
}
