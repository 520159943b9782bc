package health.waymark.evidence.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.handout.query.Outside;
import health.waymark.http.Problem;
import health.waymark.job.Job;
import health.waymark.ledger.query.InclusionView;
import health.waymark.ledger.query.LedgerQueries;
import health.waymark.ledger.query.Proof;
import health.waymark.ledger.query.Verifications;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Whether the record is what it was, for people: the last check of it, the next one, and the checkpoint to take away. */
@Controller
class ProofPages {
    private static final String ADDRESS = "/audit/proof";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Verifications verifications;
    private final LedgerQueries ledger;
    private final Outside outside;

    ProofPages(Verifications verifications, LedgerQueries ledger, Outside outside) {
        this.verifications = verifications;
        this.ledger = ledger;
        this.outside = outside;
    }

    @GetMapping(ADDRESS)
    @Opens(AccessKind.AUDIT)
    String proof(Actor actor, @RequestParam(defaultValue = "false") boolean ordered, Model model) {
        actor.require(Right.READ_AUDIT);
        model.addAttribute("ordered", ordered);
        return shown(actor, model);
    }

    private String shown(Actor actor, Model model) {
        Job latest = verifications.latest(actor).orElse(null);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "asked",
                latest == null
                        ? null
                        : verifications.started(actor, latest.jobId()).orElse(null));
        model.addAttribute("following", latest != null && !latest.status().ended());
        model.addAttribute("proof", latest == null ? null : proof(latest));
        model.addAttribute("checkpoint", ledger.checkpoint());
        model.addAttribute("keys", ledger.known().text());
        model.addAttribute("walk", outside.lastWalk().orElse(null));
        model.addAttribute("nextWalk", outside.nextWalk().orElse(null));
        model.addAttribute("targets", outside.targets());
        return "audit/proof";
    }

    private static @Nullable Proof proof(Job job) {
        return job.result() == null ? null : JSON.treeToValue(job.result(), Proof.class);
    }

    @PostMapping(ADDRESS)
    String verify(
            Actor actor,
            @RequestParam(defaultValue = "") String checkpoint,
            Model model,
            HttpServletResponse response) {
        actor.require(Right.READ_AUDIT);
        // A browser ends the lines of what is typed into a form in its own way; a note's end with a line feed.
        String held = checkpoint.replace("\r\n", "\n").strip();
        try {
            verifications.order(actor, held.isEmpty() ? null : held + "\n");
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            response.setStatus(problem.status());
            model.addAttribute("wrong", problem.violations().get(0).message());
            model.addAttribute("typed", held);
            model.addAttribute("ordered", false);
            return shown(actor, model);
        }
        return "redirect:" + ADDRESS + "?ordered=true";
    }

    /** That one event is in the ledger, to be checked elsewhere. */
    @GetMapping(ADDRESS + "/inclusion")
    @Opens(AccessKind.EXPORT)
    ResponseEntity<InclusionView> inclusion(Actor actor, @RequestParam long position, @RequestParam long size) {
        actor.require(Right.READ_AUDIT);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("inclusion-" + position + "-in-" + size + ".json")
                                .build()
                                .toString())
                .body(ledger.proof(position, size));
    }

    /** To be kept elsewhere. */
    @GetMapping(ADDRESS + "/checkpoint")
    @Opens(AccessKind.EXPORT)
    ResponseEntity<String> checkpoint(Actor actor) {
        actor.require(Right.READ_AUDIT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("checkpoint")
                                .build()
                                .toString())
                .body(ledger.checkpoint());
    }
}
