package health.waymark.disclosure.query;

import health.waymark.disclosure.event.DisclosureRecorded;
import health.waymark.disclosure.event.DisclosureScope;
import health.waymark.eventlog.DisclosureLog;
import health.waymark.eventlog.StoredEvents;
import health.waymark.job.JobFailed;
import health.waymark.job.JobRun;
import health.waymark.ledger.query.SealedRecord;
import health.waymark.ledger.query.SealedRecords;
import health.waymark.plan.event.PlanId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What packages are made of, in the order in which it is needed: what is to be in one, then what it discloses. */
final class PackageMaking {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration A_LITTLE = Duration.ofSeconds(2);

    private final StoredEvents log;
    private final PackageEvents events;
    private final SealedRecords sealed;
    private final Followers followers;
    private final DisclosureLog disclosures;
    private final Clock clock;

    PackageMaking(
            StoredEvents log,
            PackageEvents events,
            SealedRecords sealed,
            Followers followers,
            DisclosureLog disclosures,
            Clock clock) {
        this.log = log;
        this.events = events;
        this.sealed = sealed;
        this.followers = followers;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Settles what goes into a package: all that is recorded by now, which is then waited for to be sealed and shown. */
    PackageContents settle(OrderedPackage order, JobRun run) throws InterruptedException, IOException {
        PackageScope scope = order.scope();
        long upTo = log.head();
        long after = 0;
        if (scope.kind() == DisclosureScope.PERIOD) {
            after = log.lastBefore(Objects.requireNonNull(scope.from()));
            Instant end = Objects.requireNonNull(scope.to()).truncatedTo(ChronoUnit.MICROS);
            upTo = Math.min(upTo, log.lastBefore(end.plus(1, ChronoUnit.MICROS)));
        }
        SealedRecord record = sealed.awaitSealed(upTo, PATIENCE)
                .orElseThrow(() -> new JobFailed(
                        "not-sealed",
                        "What was recorded last isn't sealed, so it can't be proven: see whether the ledger is well (health"
                                + " says why it isn't), and order the package again."));
        if (!followers.await(upTo, PATIENCE)) {
            throw new JobFailed(
                    "views-behind",
                    "What is shown of plans is far behind what was recorded: wait until it has caught up, and order the"
                            + " package again.");
        }
        long[] count = {0};
        Set<PlanId> plans = new LinkedHashSet<>();
        events.plans(scope, order.organisation()).ifPresent(plans::addAll);
        each(order, after, upTo, plans, some -> {
            run.goOn();
            count[0] += some.size();
            some.forEach(event -> events.plan(event).ifPresent(plans::add));
        });
        return new PackageContents(
                clock.instant(),
                record.checkpoint().size(),
                after,
                upTo,
                count[0],
                events.known(order.organisation(), plans, upTo));
    }

    /** Whether there is a plan in a scope that names a client; one that was drafted just now is waited for a little. */
    boolean isOfSomebody(PackageScope scope, String organisation) {
        if (scope.subject() == null || hasPlan(scope, organisation)) {
            return true;
        }
        try {
            followers.await(log.head(), A_LITTLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return hasPlan(scope, organisation);
    }

    private boolean hasPlan(PackageScope scope, String organisation) {
        return events.plans(scope, organisation).stream().anyMatch(plans -> !plans.isEmpty());
    }

    /** Those of its plans whose reports lack what was recorded last. */
    List<String> behind(PackageContents contents) {
        return followers.parked(
                contents.plans().stream().map(PackageContents.Plan::planId).toList());
    }

    /** The record as it was when the contents were settled. */
    SealedRecord record(PackageContents contents) {
        return sealed.ofSize(contents.size())
                .orElseThrow(() -> new IllegalStateException("The seal that a package was begun with is gone."));
    }

    /** The package's events, some at a time. */
    void each(OrderedPackage order, PackageContents contents, PackageEvents.Taker taker) throws IOException {
        List<PlanId> plans =
                contents.plans().stream().map(PackageContents.Plan::planId).toList();
        each(order, contents.after(), contents.upTo(), plans, taker);
    }

    private void each(OrderedPackage order, long after, long upTo, Collection<PlanId> plans, PackageEvents.Taker taker)
            throws IOException {
        switch (order.scope().kind()) {
            case PLAN, CLIENT -> events.each(order.organisation(), List.copyOf(plans), upTo, taker);
            case PERIOD, ORGANISATION -> events.each(order.organisation(), after, upTo, taker);
        }
    }

    /** Puts on record what a package discloses: once a plan, however often it is tried. */
    void disclose(UUID id, OrderedPackage order, PackageContents contents) {
        PackageScope scope = order.scope();
        for (PackageContents.Plan plan : contents.plans()) {
            disclosures.append(
                    new DisclosureRecorded(
                            plan.planId(),
                            id,
                            scope.kind(),
                            scope.from(),
                            scope.to(),
                            plan.version(),
                            order.recipient(),
                            order.address(),
                            order.description(),
                            order.purpose(),
                            order.consent()),
                    order.by());
        }
    }
}
