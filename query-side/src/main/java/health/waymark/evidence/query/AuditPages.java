package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.http.Problem;
import health.waymark.pages.query.Turn;
import health.waymark.query.Listing;
import health.waymark.query.Page;
import health.waymark.review.query.ReviewDue;
import health.waymark.review.query.ReviewQueries;
import health.waymark.review.query.ReviewState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What compliance asks across plans: who looked, what was refused and corrected, who did what, what was overdue. */
@Controller
class AuditPages {
    private static final int IN_A_LIST = 50;
    private static final int A_FEW = 3;
    private static final Duration OF_LATE = Duration.ofDays(30);
    private static final String LIST = "/audit/{list:refusals|accesses|broken-glass|corrections|actions|disclosures}";

    private final AuditQueries queries;
    private final AuditFiles files;
    private final AuditWords words;
    private final ReviewQueries reviews;
    private final Clock clock;
    private final ZoneId zone;

    AuditPages(
            AuditQueries queries, AuditFiles files, AuditWords words, ReviewQueries reviews, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.files = files;
        this.words = words;
        this.reviews = reviews;
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
    String list(Actor actor, @PathVariable String list, AuditSearch search, Model model) {
        actor.require(Right.READ_AUDIT);
        AuditList<?> asked = named(list);
        Listing<? extends AuditItem> found =
                queries.find(asked, actor.organisation(), search.filter(zone), search.order(), search.page(IN_A_LIST));
        Map<UUID, String> subjects = subjects(actor, found.items(), search.plan());
        model.addAttribute("list", list);
        model.addAttribute("search", search);
        model.addAttribute("kinds", asked.kinds());
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
        Map<UUID, String> subjects = subjects(actor, found.items(), null);
        return new RecentlyBroken(
                found.total(),
                OF_LATE.toDays(),
                found.items().stream().map(item -> words.line(item, subjects)).toList());
    }

    private Map<UUID, String> subjects(Actor actor, List<? extends AuditItem> items, @Nullable UUID also) {
        return queries.subjects(
                actor.organisation(),
                Stream.concat(
                                items.stream()
                                        .map(AuditItem::planId)
                                        .filter(Objects::nonNull)
                                        .map(plan -> plan.value()),
                                Stream.ofNullable(also))
                        .distinct()
                        .toList());
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
        AuditFormat file = AuditFormat.of(search.format(), null);
        if (file == AuditFormat.JSON) {
            throw Problem.malformed("Parameter 'format' takes csv or ndjson.");
        }
        files.write(named(list), file, actor.organisation(), search.filter(zone), search.order(), request, response);
    }

    private static AuditList<?> named(String list) {
        return AuditLists.named(list).orElseThrow(() -> Problem.unknown("There is no such list."));
    }

    @GetMapping("/audit/overdue")
    @Opens(AccessKind.AUDIT)
    String overdue(
            Actor actor,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        actor.require(Right.READ_AUDIT);
        LocalDate asOf = day(day);
        Listing<ReviewDue> found =
                reviews.find(actor.organisation(), ReviewState.OVERDUE, asOf, Page.of(page, null, IN_A_LIST));
        model.addAttribute("day", asOf);
        model.addAttribute("reviews", found.items());
        model.addAttribute("turn", Turn.of(found, number -> "/audit/overdue?day=" + asOf + "&page=" + number));
        return "audit/overdue";
    }

    private LocalDate day(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
        try {
            return LocalDate.parse(said.strip());
        } catch (DateTimeParseException malformed) {
            throw Problem.malformed("Parameter 'day' takes a day such as 2026-03-01.");
        }
    }
}
