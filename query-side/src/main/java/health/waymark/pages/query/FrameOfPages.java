package health.waymark.pages.query;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this package its head and foot. */
@ControllerAdvice(basePackageClasses = FrameOfPages.class)
class FrameOfPages {

    private final Wording wording;

    FrameOfPages(Wording wording) {
        this.wording = wording;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute("zone", wording.zone());
    }
}
