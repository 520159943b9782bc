package health.waymark.disclosure.query;

import health.waymark.evidence.query.Access;
import health.waymark.evidence.query.AuditTrail;
import health.waymark.evidence.query.Correction;
import health.waymark.evidence.query.Disclosure;
import health.waymark.history.query.HistoryEntry;
import health.waymark.history.query.HistoryQueries;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.query.PlanView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A plan as it stood, and all that happened to it; what there may be much of comes as it is read.
 *
 * @param history and all after it: the oldest first
 */
record PlanReport(
        PlanView plan,
        Iterator<HistoryEntry> history,
        Iterator<Correction> corrections,
        Iterator<Access> accesses,
        Iterator<Disclosure> disclosures) {

    static PlanReport of(
            PlanView plan, PackageContents contents, String organisation, HistoryQueries histories, AuditTrail trail) {
        PlanId id = plan.planId();
        long after = contents.after();
        long upTo = contents.upTo();
        return new PlanReport(
                plan,
                histories.between(id, after, upTo).iterator(),
                trail.corrections(organisation, id, after, upTo).iterator(),
                trail.accesses(organisation, id, after, upTo).iterator(),
                trail.disclosures(organisation, id, after, upTo).iterator());
    }

    /** As much of it as is printed at once. */
    PlanReport part(int most) {
        return new PlanReport(
                plan,
                some(history, most).iterator(),
                some(corrections, most).iterator(),
                some(accesses, most).iterator(),
                some(disclosures, most).iterator());
    }

    boolean hasMore() {
        return history.hasNext() || corrections.hasNext() || accesses.hasNext() || disclosures.hasNext();
    }

    Map<String, Object> model() {
        return Map.of(
                "plan",
                plan,
                "history",
                history,
                "corrections",
                corrections,
                "accesses",
                accesses,
                "disclosures",
                disclosures);
    }

    private static <T> List<T> some(Iterator<T> all, int most) {
        List<T> some = new ArrayList<>();
        while (some.size() < most && all.hasNext()) {
            some.add(all.next());
        }
        return some;
    }
}
