package health.waymark.query;

import health.waymark.caseload.query.CaseloadQuerySlice;
import health.waymark.comparison.query.ComparisonConfiguration;
import health.waymark.delivery.query.SettingsConfiguration;
import health.waymark.disclosure.query.DisclosureQuerySlice;
import health.waymark.evidence.query.EvidenceQuerySlice;
import health.waymark.form.query.FormsConfiguration;
import health.waymark.glass.query.GlassQuerySlice;
import health.waymark.handout.query.HandOutConfiguration;
import health.waymark.history.query.HistoryQuerySlice;
import health.waymark.job.JobConfiguration;
import health.waymark.ledger.query.LedgerConfiguration;
import health.waymark.live.query.LiveConfiguration;
import health.waymark.organisation.query.OrganisationQuerySlice;
import health.waymark.pages.query.PagesConfiguration;
import health.waymark.plan.query.PlanQuerySlice;
import health.waymark.print.query.PrintConfiguration;
import health.waymark.progress.query.TimelineQuerySlice;
import health.waymark.projection.ProjectionsConfiguration;
import health.waymark.reminder.query.ReminderQuerySlice;
import health.waymark.replay.query.ReplayConfiguration;
import health.waymark.retention.query.RetentionQuerySlice;
import health.waymark.review.query.ReviewQuerySlice;
import health.waymark.today.query.TodayQuerySlice;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side: what it is made of, in the order a reader meets it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProjectionsConfiguration.class, // from events to rows
    JobConfiguration.class, // what takes its time
    PlanQuerySlice.class, // a plan now and then, and the list of plans
    TimelineQuerySlice.class, // how goals move
    HistoryQuerySlice.class, // what happened, in words, and what differs
    CaseloadQuerySlice.class, // what a clinician works on
    ReviewQuerySlice.class, // what must be reviewed
    ReminderQuerySlice.class, // who was reminded of it
    TodayQuerySlice.class, // what needs doing first
    GlassQuerySlice.class, // who may see whose
    OrganisationQuerySlice.class, // how an organisation wants it
    RetentionQuerySlice.class, // how long it is kept
    EvidenceQuerySlice.class, // who looked, what was refused, and what an audit asks across plans
    QueryWeb.class, // what all queries over HTTP have in common
    PagesConfiguration.class, // what people see
    ComparisonConfiguration.class, // what of it changed meanwhile
    ReplayConfiguration.class, // how it came about, event by event
    FormsConfiguration.class, // what people do
    SettingsConfiguration.class, // how they want to be reminded
    PrintConfiguration.class, // what they take home
    LiveConfiguration.class, // what they see of others while it happens
    LedgerConfiguration.class, // what proves it all
    HandOutConfiguration.class, // to those who don't take our word
    DisclosureQuerySlice.class // what is taken away of it
})
public class QuerySide {}
