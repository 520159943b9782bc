package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.Problem;
import health.waymark.pages.query.Turn;
import health.waymark.query.ListFormat;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What compliance asks across plans: who looked, what was refused and corrected, who did what. */
@Controller
class AuditPages {
    private static final int IN_A_LIST = 50;
    private static final int A_FEW = 3;
    private static final Duration OF_LATE = Duration.ofDays(30);
    private static final String LIST = "/audit/{list:refusals|accesses|broken-glass|corrections|actions|disclosures}";

    private final AuditQueries queries;
    private final AuditPeople people;
    private final AuditFiles files;
    private final AuditWords words;
    private final Clock clock;
    private final ZoneId zone;

    AuditPages(AuditQueries queries, AuditPeople people, AuditFiles files, AuditWords words, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.people = people;
        this.files = files;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/audit")
    String audit(Actor actor) {
        actor.require(Right.READ_AUDIT);
        return "redirect:/audit/accesses";
    }

    @GetMapping(LIST)
    @Opens(AccessKind.AUDIT)
    String list(Actor actor, @PathVariable String list, AuditSearch search, Model model, HttpServletResponse response) {
        actor.require(Right.READ_AUDIT);
        AuditList<?> asked = shown(named(list), search);
        AuditFilter filter = search.filter(zone);
        Page page = search.page(IN_A_LIST);
        Listing<? extends AuditItem> found = filter.turnedRound()
                ? new Listing<AuditItem>(List.of(), 0, page.number(), page.size())
                : queries.find(asked, actor.organisation(), filter, search.order(), page);
        if (filter.turnedRound()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        Map<UUID, String> subjects = queries.subjects(actor.organisation(), found.items(), search.plan());
        model.addAttribute("list", list);
        model.addAttribute("heading", asked.title());
        model.addAttribute("search", search);
        model.addAttribute("kinds", asked.kinds());
        model.addAttribute("people", people.of(actor.organisation()));
        model.addAttribute("turnedRound", filter.turnedRound());
        model.addAttribute("orders", AuditOrder.values());
        model.addAttribute("subject", search.plan() == null ? null : subjects.get(search.plan()));
        model.addAttribute(
                "lines",
                found.items().stream().map(item -> words.line(item, subjects)).toList());
        model.addAttribute("turn", Turn.of(found, number -> search.address(list, number)));
        if (asked == AuditLists.ACCESSES && !search.narrows()) {
            model.addAttribute("glass", recentlyBroken(actor));
        }
        return "audit/list";
    }

    /** How often plans that were closed were opened of late, and the last few of those times. */
    public record RecentlyBroken(long times, long days, List<AuditLine> last) {}

    private RecentlyBroken recentlyBroken(Actor actor) {
        AuditFilter late = new AuditFilter(null, null, clock.instant().minus(OF_LATE), null, null);
        Listing<Access> found = queries.find(
                AuditLists.BROKEN_GLASS, actor.organisation(), late, AuditOrder.LATEST, new Page(0, A_FEW));
        Map<UUID, String> subjects = queries.subjects(actor.organisation(), found.items(), null);
        return new RecentlyBroken(
                found.total(),
                OF_LATE.toDays(),
                found.items().stream().map(item -> words.line(item, subjects)).toList());
    }

    /** All that a list's page would show, leafed through to its end. */
    @GetMapping(LIST + "/export")
    @Opens(AccessKind.EXPORT)
    void export(
            Actor actor,
            @PathVariable String list,
            AuditSearch search,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        actor.require(Right.READ_AUDIT);
        files.write(
                named(list),
                ListFormat.file(search.format()),
                actor.organisation(),
                search,
                search.filter(zone),
                request,
                response);
    }

    /** What is about one plan or client is shown plan by plan, what is about many package by package. */
    private static AuditList<?> shown(AuditList<?> list, AuditSearch search) {
        return list == AuditLists.DISCLOSURES && search.plan() == null && search.subject() == null
                ? AuditLists.DISCLOSED_PACKAGES
                : list;
    }

    private static AuditList<?> named(String list) {
        return AuditLists.named(list).orElseThrow(() -> Problem.unknown("There is no such list."));
    }
}
