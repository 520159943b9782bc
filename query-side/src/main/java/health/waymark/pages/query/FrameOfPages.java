package health.waymark.pages.query;

import health.waymark.projection.Projections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its head and foot. */
@ControllerAdvice(
        basePackages = {
            "health.waymark.pages.query",
            "health.waymark.form.query",
            "health.waymark.evidence.query",
            "health.waymark.comparison.query",
            "health.waymark.replay.query",
            "health.waymark.glass.query",
            "health.waymark.organisation.query",
            "health.waymark.operate.audit",
            "health.waymark.retention.query",
            "health.waymark.review.query",
            "health.waymark.disclosure.query",
            "health.waymark.delivery.query"
        })
class FrameOfPages {

    private final Wording wording;

    private final Projections projections;
    private final String notice;

    /** @param notice what nobody may overlook on any page: that this is a rehearsal, say */
    FrameOfPages(Wording wording, Projections projections, @Value("${waymark.notice:}") String notice) {
        this.wording = wording;
        this.projections = projections;
        this.notice = notice;
    }

    @ModelAttribute
    void frame(Model model) {
        PageFrame frame = PageFrame.current();
        model.addAttribute("frame", frame);
        // Before anything of the page is read: what comes meanwhile is told of rather than missed.
        model.addAttribute("live", frame != null && frame.plans() ? projections.position() : null);
        model.addAttribute("notice", notice);
        model.addAttribute("zone", wording.zone());
    }
}
