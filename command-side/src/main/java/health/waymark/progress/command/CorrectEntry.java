package health.waymark.progress.command;

import health.waymark.plan.command.Decision;
import health.waymark.plan.command.Guard;
import health.waymark.plan.command.Moment;
import health.waymark.plan.command.PlanCommand;
import health.waymark.plan.command.Revision;
import health.waymark.plan.command.Rule;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Reason;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.PlanState;
import health.waymark.progress.event.CorrectionKind;
import health.waymark.progress.event.EntryContent;
import health.waymark.progress.event.EntryCorrected;
import health.waymark.progress.event.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Corrects, amends or augments a progress entry, after its goal or its plan has ended too. */
public record CorrectEntry(
        PlanId planId,
        EntryId entryId,
        CorrectionKind kind,
        EntryContent changes,
        Reason reason,
        @Nullable Instant effectiveAt,
        @Nullable Boolean historical)
        implements PlanCommand {

    @Override
    public void check() {
        Revision.refuseEmpty(changes, "/changes");
    }

    @Override
    public Decision decide(PlanState plan, Moment moment) {
        Entry entry = Guard.countingEntry(plan, entryId);
        Rule.VALUE_OFF_SCALE.unless(changes.value() == null || entry.scale().holds(changes.value()));
        if (changes.effectiveAt() != null) {
            Guard.possibleTime(changes.effectiveAt(), plan.drafting().startsOn(), plan.zone(), this, moment);
        }
        Revision<EntryContent> revision = Revision.of(entry.content(), changes);
        return Decision.of(new EntryCorrected(planId, entryId, kind, revision.before(), revision.after(), reason));
    }
}
