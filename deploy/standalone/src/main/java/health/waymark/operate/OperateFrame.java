package health.waymark.operate;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.pages.query.PageFrame;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets only those in who may operate, and gives their pages head, foot and navigation. */
@ControllerAdvice(annotations = OperatePages.class)
class OperateFrame {
    private final ObjectProvider<Section> sections;
    private final ZoneId zone;
    private final String notice;

    OperateFrame(ObjectProvider<Section> sections, ZoneId zone, @Value("${waymark.notice:}") String notice) {
        this.sections = sections;
        this.zone = zone;
        this.notice = notice;
    }

    @ModelAttribute
    void frame(Actor actor, Model model) {
        actor.require(Right.OPERATE);
        model.addAttribute("frame", PageFrame.current());
        model.addAttribute("notice", notice);
        model.addAttribute("zone", zone.getId());
        model.addAttribute("sections", all());
    }

    private List<Section> all() {
        return sections.orderedStream().toList();
    }
}
