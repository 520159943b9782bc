package health.waymark.plan.query;

import health.waymark.attestation.event.SignerRole;
import health.waymark.goal.event.GoalStatus;
import health.waymark.goal.event.Target;
import health.waymark.plan.event.Person;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.event.Subject;
import health.waymark.plan.lint.Lint;
import health.waymark.plan.state.Entry;
import health.waymark.plan.state.Measured;
import health.waymark.plan.state.PlanState;
import health.waymark.query.ViewJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as its row has it. */
record PlanRow(
        PlanId planId,
        String organisation,
        long version,
        long position,
        PlanStatus status,
        String subjectId,
        Subject.Type subjectType,
        String subjectDisplay,
        @Nullable String clinicianId,
        @Nullable String clinicianDisplay,
        @Nullable String supervisorId,
        @Nullable String programme,
        LocalDate startsOn,
        @Nullable LocalDate reviewDueOn,
        long activeGoals,
        boolean authorSigned,
        boolean clientSigned,
        Instant recordedAt,
        String view,
        String concerns,
        String names,
        String texts,
        int reviewCycle,
        List<LocalDate> targetDues,
        @Nullable Instant lastScoreAt,
        @Nullable Instant lastScoreRecordedAt) {
    private static final Set<SignerRole> CLIENT = Set.of(SignerRole.CLIENT, SignerRole.GUARDIAN);

    static PlanRow of(PlanState plan) {
        Subject subject = plan.drafting().subject();
        return new PlanRow(
                plan.id(),
                plan.organisation(),
                plan.version(),
                plan.position(),
                plan.status(),
                subject.id(),
                subject.type(),
                subject.display(),
                plan.clinician().map(Person::id).orElse(null),
                plan.clinician().map(Person::display).orElse(null),
                plan.supervisor().map(Person::id).orElse(null),
                plan.drafting().programme(),
                plan.drafting().startsOn(),
                plan.cycle().dueOn(),
                plan.activeGoals(),
                signed(plan, Set.of(SignerRole.AUTHOR)),
                signed(plan, CLIENT)
                        || plan.nonSignatures().stream().anyMatch(missing -> CLIENT.contains(missing.role())),
                plan.recordedAt(),
                ViewJson.MAPPER.writeValueAsString(PlanView.of(plan)),
                ViewJson.MAPPER.writeValueAsString(Lint.concerns(plan)),
                SearchText.names(plan),
                SearchText.texts(plan),
                plan.cycle().number(),
                plan.goals().stream()
                        .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                        .map(Measured::target)
                        .filter(target -> target != null && target.due() != null)
                        .map(Target::due)
                        .toList(),
                last(plan, Measured::latest, Entry::effectiveAt),
                last(plan, Measured::lastRecorded, Entry::recordedAt));
    }

    private static @Nullable Instant last(
            PlanState plan, Function<Measured, Optional<Entry>> last, Function<Entry, Instant> time) {
        return plan.goals().stream()
                .flatMap(goal -> Stream.concat(Stream.of(goal), goal.objectives().stream()))
                .flatMap(measured -> last.apply(measured).stream())
                .map(time)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean signed(PlanState plan, Set<SignerRole> roles) {
        return plan.attestations().stream()
                .anyMatch(attestation -> attestation.valid()
                        && roles.contains(attestation.attested().role()));
    }
}
