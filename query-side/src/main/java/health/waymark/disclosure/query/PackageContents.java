package health.waymark.disclosure.query;

import health.waymark.plan.event.PlanId;
import java.time.Instant;
import java.util.List;

/**
 * What goes into a package, once that is settled: whoever goes on with it makes the same.
 *
 * @param at when it was settled
 * @param size of the tree that its proofs lead to
 * @param after the position after which its events lie
 * @param upTo the position up to which they lie
 * @param events how many there are
 */
public record PackageContents(Instant at, long size, long after, long upTo, long events, List<Plan> plans) {

    /**
     * @param version the last of the plan's in the package
     * @param subject the client's name
     */
    public record Plan(PlanId planId, long version, String subject) {}
}
