package health.waymark.pages.query;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its head and foot. */
@ControllerAdvice(
        basePackages = {"health.waymark.pages.query", "health.waymark.form.query", "health.waymark.work.query"})
class FrameOfPages {

    private final Wording wording;

    private final String notice;

    /** @param notice what nobody may overlook on any page: that this is a rehearsal, say */
    FrameOfPages(Wording wording, @Value("${waymark.notice:}") String notice) {
        this.wording = wording;
        this.notice = notice;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute("notice", notice);
        model.addAttribute("zone", wording.zone());
    }
}
