package health.waymark.form.query;

import health.waymark.access.Actor;
import health.waymark.access.Right;
import health.waymark.command.gate.Receipt;
import health.waymark.evidence.Opens;
import health.waymark.evidence.event.AccessKind;
import health.waymark.goal.event.GoalStatus;
import health.waymark.http.Problem;
import health.waymark.objective.event.ObjectiveStatus;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanQueries;
import health.waymark.plan.query.PlanView;
import health.waymark.query.PlanAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The scores of one session, all on one screen. Each is a command of its own: what one is refused for holds up no other. */
@Controller
class SessionPages {
    private static final String COMMAND = "RecordProgress";

    /**
     * A session as its page shows it.
     *
     * @param said what became of it, where it was sent
     * @param dayWrong why its day can't be taken
     */
    public record SessionView(
            PlanView plan,
            List<ScoreLine> lines,
            String day,
            String session,
            String key,
            List<Choice> scales,
            @Nullable String said,
            @Nullable String dayWrong) {}

    private final PlanQueries plans;
    private final Sending sending;
    private final Clock clock;
    private final ZoneId zone;

    SessionPages(PlanQueries plans, Sending sending, Clock clock, ZoneId zone) {
        this.plans = plans;
        this.sending = sending;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(PlanAddress.ONE + "/session")
    @Opens(AccessKind.PLAN)
    String session(Actor actor, @PathVariable UUID planId, HttpServletRequest asked, Model model) {
        PlanView plan = plan(actor, planId);
        String key = UUID.randomUUID().toString();
        model.addAttribute(
                "view",
                new SessionView(plan, lines(plan, asked), today().toString(), "", key, Choices.SCALES, null, null));
        return "form/session";
    }

    @PostMapping(PlanAddress.ONE + "/session")
    String recorded(
            Actor actor, @PathVariable UUID planId, HttpServletRequest asked, HttpServletResponse answer, Model model) {
        PlanView plan = plan(actor, planId);
        String day = ScoreLine.text(asked, "day");
        String session = ScoreLine.text(asked, "session");
        String key = ScoreLine.text(asked, "key");
        List<ScoreLine> lines = lines(plan, asked);
        String dayWrong = dayWrong(day);
        List<ScoreLine> sent = new ArrayList<>();
        long position = 0;
        int status = dayWrong == null ? 0 : 400;
        for (ScoreLine line : lines) {
            if (dayWrong != null || !line.toSend()) {
                sent.add(line);
                continue;
            }
            try {
                Receipt receipt = sending.send(
                        actor, COMMAND, line.command(planId.toString(), session, at(day)), null, key + ":" + line.id());
                position = Math.max(position, receipt.position());
                sent.add(line.taken());
            } catch (Problem problem) {
                status = problem.status();
                sent.add(line.refused(sentence(problem)));
            }
        }
        long saved = sent.stream().filter(ScoreLine::saved).count();
        if (status == 0 && saved > 0) {
            return "redirect:/plans/" + planId + "?done=" + saved + "&at=" + position;
        }
        answer.setStatus(status == 0 ? 400 : status);
        String said =
                said(saved, sent.stream().filter(line -> line.error() != null).count(), dayWrong);
        model.addAttribute("view", new SessionView(plan, sent, day, session, key, Choices.SCALES, said, dayWrong));
        return "form/session";
    }

    private PlanView plan(Actor actor, UUID planId) {
        actor.require(Right.READ_PLANS);
        sending.require(actor, COMMAND);
        return plans.current(actor.organisation(), new PlanId(planId));
    }

    private static List<ScoreLine> lines(PlanView plan, HttpServletRequest asked) {
        List<ScoreLine> lines = new ArrayList<>();
        plan.goals().stream().filter(goal -> goal.status() == GoalStatus.ACTIVE).forEach(goal -> {
            lines.add(ScoreLine.of(goal, asked));
            goal.objectives().stream()
                    .filter(objective -> objective.status() == ObjectiveStatus.ACTIVE)
                    .forEach(objective -> lines.add(ScoreLine.of(objective, asked)));
        });
        return lines;
    }

    private static String said(long saved, long refused, @Nullable String dayWrong) {
        if (dayWrong != null) {
            return dayWrong;
        }
        if (refused == 0) {
            return "No score is filled in yet.";
        }
        String kept = saved == 0 ? "" : (saved == 1 ? "1 score is saved" : saved + " scores are saved") + "; ";
        return kept + (refused == 1 ? "1 score is not." : refused + " scores are not.");
    }

    private static String sentence(Problem problem) {
        if (problem.code().equals("effective-before-start")) {
            return "The day lies before the plan's start: choose another, or record this score by itself.";
        }
        return Refusal.inWords(problem, "The score");
    }

    private @Nullable String dayWrong(String day) {
        try {
            return day.isEmpty() || LocalDate.parse(day).getYear() > 0 ? null : "The day can't be read.";
        } catch (DateTimeException notADay) {
            return "The day can't be read: write it like " + today() + ".";
        }
    }

    /** A session of another day was at its noon, for want of better; one of today is now. */
    private @Nullable String at(String day) {
        return day.isEmpty() || day.equals(today().toString())
                ? null
                : LocalDate.parse(day)
                        .atTime(LocalTime.NOON)
                        .atZone(zone)
                        .toInstant()
                        .toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
