package health.waymark.pages.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person lands: at what needs doing, or at what they have instead. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        if (actor.may(Right.READ_PLANS)) {
            return "redirect:/today";
        }
        return actor.may(Right.OPERATE) ? "redirect:/operate" : "home";
    }
}
