package health.waymark.history.query;

import static health.waymark.history.query.HistoryWords.on;

import health.waymark.plan.event.Reason;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.ProblemState;
import health.waymark.problem.event.ProblemAdded;
import health.waymark.problem.event.ProblemDeferred;
import health.waymark.problem.event.ProblemId;
import health.waymark.problem.event.ProblemResolved;
import health.waymark.problem.event.ProblemStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a problem. */
final class ProblemWords {
    private ProblemWords() {}

    static void register() {
        on(ProblemAdded.class, ProblemWords::added);
        on(
                ProblemResolved.class,
                (plan, resolved) ->
                        moved(plan, resolved.problemId(), ProblemStatus.RESOLVED, "resolved", resolved.reason()));
        on(
                ProblemDeferred.class,
                (plan, deferred) ->
                        moved(plan, deferred.problemId(), ProblemStatus.DEFERRED, "deferred", deferred.reason()));
    }

    private static Told added(PlanState plan, ProblemAdded added) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.status(added.problemId(), null, ProblemStatus.OPEN));
        changes.add(new Change(added.problemId().toString(), "statement", null, added.statement()));
        String code = "";
        if (added.code() != null) {
            changes.addAll(Changes.between(added.problemId(), null, Map.of("code", added.code())));
            code = added.code().code() == null ? "" : " (" + added.code().code() + ")";
        }
        return new Told("Problem " + Say.quoted(added.statement()) + code + " added.", changes);
    }

    private static Told moved(PlanState plan, ProblemId id, ProblemStatus to, String how, @Nullable Reason reason) {
        ProblemState problem = plan.problem(id).orElseThrow();
        return Told.of(
                "Problem " + Say.quoted(problem.statement()) + " " + how + "." + Say.because(reason),
                Change.status(id, problem.status(), to));
    }
}
