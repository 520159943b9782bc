package health.waymark.disclosure.query;

import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.history.query.HistoryQueries;
import health.waymark.pages.query.PlanNames;
import health.waymark.pages.query.Wording;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.plan.query.Point;
import health.waymark.print.query.Pdf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateOutputException;

/**
 * What people read of a package: the same templates as HTML, one file a plan however much there is, and as PDF, in parts
 * that fit into memory. Both hold all they need, and nothing that runs.
 */
final class Reports {
    private static final String PLAN = "package/plan";
    private static final String INDEX = "package/index";

    /** Of each list, in one PDF. */
    private static final int ENTRIES = 500;

    private final ObjectProvider<ITemplateEngine> templates;
    private final PlanQueries plans;
    private final HistoryQueries histories;
    private final AuditTrail trail;
    private final Wording wording;
    private final String style;

    Reports(
            ObjectProvider<ITemplateEngine> templates,
            PlanQueries plans,
            HistoryQueries histories,
            AuditTrail trail,
            Wording wording)
            throws IOException {
        this.templates = templates;
        this.plans = plans;
        this.histories = histories;
        this.trail = trail;
        this.wording = wording;
        this.style = css("print") + css("report");
    }

    private static String css(String name) throws IOException {
        return new ClassPathResource("static/assets/" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Takes the files of a report; the first has no number. */
    @FunctionalInterface
    interface Printed {
        void part(int number, byte[] pdf) throws IOException;
    }

    /** @param alone whether it is the package's only plan, and its cover this report's */
    void html(PackageCover cover, PackageContents.Plan plan, boolean alone, OutputStream out) throws IOException {
        write(PLAN, model(cover, report(cover, plan), 1, alone, false), out);
    }

    void pdf(PackageCover cover, PackageContents.Plan plan, boolean alone, Printed printed) throws IOException {
        PlanReport report = report(cover, plan);
        int number = 0;
        do {
            number++;
            printed.part(number, pdf(PLAN, model(cover, report.part(ENTRIES), number, alone, true)));
        } while (report.hasMore());
    }

    /** The cover of a package of many plans, and where each is. */
    void indexHtml(PackageCover cover, OutputStream out) throws IOException {
        Map<String, Object> model = model(cover, 1, false);
        model.put("plans", cover.contents().plans());
        write(INDEX, model, out);
    }

    void indexPdf(PackageCover cover, Printed printed) throws IOException {
        List<PackageContents.Plan> all = cover.contents().plans();
        for (int from = 0; from == 0 || from < all.size(); from += ENTRIES) {
            int number = from / ENTRIES + 1;
            Map<String, Object> model = model(cover, number, true);
            model.put("plans", all.subList(from, Math.min(all.size(), from + ENTRIES)));
            printed.part(number, pdf(INDEX, model));
        }
    }

    private PlanReport report(PackageCover cover, PackageContents.Plan plan) {
        return PlanReport.of(seen(cover, plan), cover.contents(), cover.order().organisation(), histories, trail);
    }

    /** At the end of the time that was asked for; else at the last version in the package. */
    private PlanView seen(PackageCover cover, PackageContents.Plan plan) {
        PackageScope scope = cover.order().scope();
        Instant to = scope.to();
        boolean then = scope.kind() == DisclosureScope.PERIOD
                && to != null
                && to.isBefore(cover.contents().at());
        return plans.at(
                cover.order().organisation(),
                plan.planId(),
                then ? new Point(null, to) : Point.version(plan.version()));
    }

    private Map<String, Object> model(PackageCover cover, PlanReport report, int part, boolean alone, boolean pdf) {
        Map<String, Object> model = model(cover, part, pdf);
        model.putAll(report.model());
        model.put("names", PlanNames.of(report.plan()));
        model.put("alone", alone);
        return model;
    }

    private Map<String, Object> model(PackageCover cover, int part, boolean pdf) {
        Map<String, Object> model = new HashMap<>();
        model.put("cover", cover);
        model.put("scope", cover.order().scope().words(wording));
        model.put("part", part);
        model.put("pdf", pdf);
        model.put("style", style);
        model.put("wording", wording);
        model.put("trail", trail);
        return model;
    }

    private void write(String template, Map<String, Object> model, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            templates.getObject().process(template, new Context(Locale.ENGLISH, model), writer);
        } catch (TemplateOutputException unwritten) {
            if (unwritten.getCause() instanceof IOException full) {
                throw full;
            }
            throw unwritten;
        }
        writer.flush();
    }

    private byte[] pdf(String template, Map<String, Object> model) throws IOException {
        StringWriter html = new StringWriter();
        templates.getObject().process(template, new Context(Locale.ENGLISH, model), html);
        return Pdf.of(html.toString());
    }
}
