package health.waymark.operate;

import health.waymark.access.Actor;
import health.waymark.eventlog.EventLog;
import health.waymark.standalone.data.WaymarkVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How Waymark is, and what in it needs somebody. */
@OperatePages
class OverviewPage {
    private static final Duration ALIKE = Duration.ofMinutes(1);

    private final HealthWords health;
    private final Processors processors;
    private final ObjectProvider<Section> sections;
    private final EventLog log;
    private final Storage storage;
    private final Clock clock;

    OverviewPage(
            HealthWords health,
            Processors processors,
            ObjectProvider<Section> sections,
            EventLog log,
            Storage storage,
            Clock clock) {
        this.health = health;
        this.processors = processors;
        this.sections = sections;
        this.log = log;
        this.storage = storage;
        this.clock = clock;
    }

    @GetMapping("/operate")
    String overview(Actor actor, Model model) {
        List<HealthLine> lines = health.lines();
        long head = log.head();
        Instant now = clock.instant();
        model.addAttribute("health", lines);
        model.addAttribute("well", lines.stream().allMatch(HealthLine::well));
        model.addAttribute(
                "needs",
                sections.orderedStream()
                        .flatMap(section -> section.needs(actor).stream())
                        .toList());
        model.addAttribute("processors", processors.all());
        model.addAttribute("head", head);
        model.addAttribute("lastAt", head == 0 ? null : log.headRecordedAt());
        model.addAttribute("taken", storage.taken());
        model.addAttribute("version", WaymarkVersion.current());
        model.addAttribute("now", now);
        model.addAttribute("shifted", Duration.between(Instant.now(), now).abs().compareTo(ALIKE) > 0);
        return "operate/overview";
    }
}
