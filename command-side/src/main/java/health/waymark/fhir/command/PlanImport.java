package health.waymark.fhir.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.waymark.access.Actor;
import health.waymark.command.api.BodyHash;
import health.waymark.command.api.RefusedCommands;
import health.waymark.command.api.Senders;
import health.waymark.eventlog.EventLog;
import health.waymark.http.Problem;
import health.waymark.http.StrictJson;
import health.waymark.plan.command.Answer;
import health.waymark.plan.command.CommandTypes;
import health.waymark.plan.command.Commands;
import health.waymark.plan.command.KeyClash;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Rule;
import health.waymark.plan.command.RuleBroken;
import health.waymark.plan.command.Sent;
import health.waymark.plan.command.UnknownPart;
import health.waymark.plan.event.PlanId;
import health.waymark.progress.command.RecordProgress;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one plan's commands, as anyone's are sent, but for those whose events are there already: the stream itself is
 * what makes an import that was interrupted, or sent again after a year, come out the same.
 */
final class PlanImport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final Set<Rule> THERE_OTHERWISE = Set.of(Rule.ID_TAKEN, Rule.PLAN_EXISTS);

    private final Commands commands;
    private final EventLog log;
    private final StrictJson json;
    private final Senders senders;
    private final RefusedCommands refused;

    PlanImport(Commands commands, EventLog log, StrictJson json, Senders senders, RefusedCommands refused) {
        this.commands = commands;
        this.log = log;
        this.json = json;
        this.senders = senders;
        this.refused = refused;
    }

    PlanRecord record(PlanId planId, FhirTime time) {
        return new PlanRecord(log.stream(planId.toString()), time);
    }

    void run(List<Step> steps, PlanRecord record, Actor actor, Source source, ImportTally tally) {
        // A known plan too is to be seen when the job is done.
        tally.position.accumulate(record.position());
        boolean known = record.adopted();
        for (Step step : steps) {
            try {
                run(step, record, actor, source, tally);
            } catch (RuleBroken broken) {
                refused(step, broken.rule(), source, tally);
            } catch (UnknownPart unknown) {
                refused(step, "unknown", unknown.sentence(), source, tally);
            } catch (KeyClash clash) {
                source.report(Cause.CHANGED, "", step.from());
            } catch (Problem malformed) {
                malformed(step, malformed, source, tally);
            }
            if (!record.begun()) {
                // Nothing can follow on a plan that isn't there.
                return;
            }
        }
        if (!steps.isEmpty()) {
            (known ? tally.knownPlans : tally.newPlans).incrementAndGet();
        }
    }

    private void run(Step step, PlanRecord record, Actor actor, Source source, ImportTally tally) {
        PlanCommand whole = record.naming(step.command());
        Fitted fitted = Fitted.of(JSON.writeValueAsBytes(whole), whole.getClass(), json);
        PlanCommand command = fitted.command();
        fitted.leftOut().forEach(pointer -> source.findings()
                .add(Cause.MALFORMED, about(step) + pointer, step.from().identity()));
        Sent sent = sent(step, fitted.body(), actor, source);
        PlanRecord.Standing standing = record.standing(command, sent, step.person() != null);
        if (standing == PlanRecord.Standing.THERE) {
            return;
        }
        if (record.adopted() && !(command instanceof RecordProgress)) {
            source.report(Cause.CHANGED, "", step.from());
            return;
        }
        Answer answer = send(command, sent, actor);
        tally.commands.incrementAndGet();
        tally.events.addAndGet(answer.events().size());
        tally.position.accumulate(answer.position());
    }

    private Answer send(PlanCommand command, Sent sent, Actor actor) {
        try {
            return commands.send(command, sent);
        } catch (RuntimeException refusal) {
            refused.note(actor, CommandTypes.name(command.getClass()), command.planId(), refusal);
            throw refusal;
        }
    }

    /** Who did it in the source is asserted, as anyone is whom a system acts for. */
    private Sent sent(Step step, JsonNode body, Actor actor, Source source) {
        String type = CommandTypes.name(step.command().getClass());
        String key = "fhir-import " + source.ids().of("key", type, step.part());
        Sent sent = senders.sent(actor, type, null, key, BodyHash.of(body));
        return step.person() == null
                ? sent
                : new Sent(sent.by(), step.person(), sent.ifMatch(), sent.key(), sent.bodyHash());
    }

    private static void refused(Step step, Rule rule, Source source, ImportTally tally) {
        if (THERE_OTHERWISE.contains(rule)) {
            source.report(Cause.CHANGED, "", step.from());
        } else {
            refused(step, rule.code(), rule.sentence(), source, tally);
        }
    }

    private static void refused(Step step, String code, String sentence, Source source, ImportTally tally) {
        tally.refused.incrementAndGet();
        source.findings().add(code, sentence, about(step), step.from().identity());
    }

    private static void malformed(Step step, Problem problem, Source source, ImportTally tally) {
        tally.refused.incrementAndGet();
        String pointer = problem.violations().isEmpty()
                ? ""
                : problem.violations().get(0).pointer();
        source.findings()
                .add(Cause.COMMAND_MALFORMED, about(step) + pointer, step.from().identity());
    }

    private static String about(Step step) {
        return step.from().type() + ", as " + CommandTypes.name(step.command().getClass());
    }
}
