package health.waymark.reminder.command;

import health.waymark.plan.event.PlanStatus;
import health.waymark.plan.state.GoalState;
import health.waymark.plan.state.PlanState;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.ReminderDelivered;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderId;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReminderSuperseded;
import health.waymark.reminder.event.ReviewEscalated;
import health.waymark.reminder.state.ReminderState;
import health.waymark.reminder.state.ReminderStatus;
import health.waymark.reminder.state.RemindersState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What a plan calls for at an instant, from its own events and its reminders' alone: it keeps nothing, so nothing of it
 * can be lost, and a reminder that is in the log is never called for again (ADR 0011).
 */
final class ReviewCycle {
    private final Intervals intervals;
    private final BooleanSupplier othersDeliver;

    /** @param othersDeliver whether reminders go out by other ways than the worklist, which is to be there for whoever looks */
    ReviewCycle(Intervals intervals, BooleanSupplier othersDeliver) {
        this.intervals = intervals;
        this.othersDeliver = othersDeliver;
    }

    /** What is to be recorded now, in order; nothing where all that is due is in the log. */
    List<Fact> decide(PlanState plan, RemindersState reminders, Instant now) {
        List<Fact> facts = new ArrayList<>();
        Set<ReminderId> calledFor = new HashSet<>();
        for (Ladder ladder : Ladder.of(plan, intervals)) {
            climb(ladder, plan, reminders, now, facts);
            ladder.steps().forEach(step -> calledFor.add(step.id()));
        }
        for (ReminderState reminder : reminders.all()) {
            if (reminder.pending() && !calledFor.contains(reminder.issued().reminderId())) {
                facts.add(superseded(reminder.issued(), why(reminder.issued(), plan)));
            }
        }
        return facts;
    }

    /** The most urgent step whose day has come stays; what it overtakes is recorded all the same. */
    private void climb(Ladder ladder, PlanState plan, RemindersState reminders, Instant now, List<Fact> facts) {
        List<Notice> reached = reached(ladder, plan, reminders, now);
        for (int i = 0; i < reached.size(); i++) {
            Notice step = reached.get(i);
            boolean top = i == reached.size() - 1;
            Optional<ReminderState> known = reminders.find(step.id());
            if (known.isEmpty()) {
                issue(step, top, plan, facts);
            } else if (!top && known.get().pending()) {
                facts.add(superseded(known.get().issued(), Because.OVERTAKEN));
            }
        }
    }

    private static List<Notice> reached(Ladder ladder, PlanState plan, RemindersState reminders, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, plan.zone());
        return ladder.steps().stream()
                .filter(step ->
                        step.calledForOn(today) || reminders.find(step.id()).isPresent())
                .toList();
    }

    /** Whether a plan still calls for a reminder and for none more urgent, whether or not somebody has had it. */
    boolean callsFor(PlanState plan, RemindersState reminders, ReminderState reminder, Instant now) {
        return reminder.status() != ReminderStatus.SUPERSEDED
                && Ladder.of(plan, intervals).stream()
                        .map(ladder -> reached(ladder, plan, reminders, now))
                        .anyMatch(reached -> !reached.isEmpty()
                                && reached.get(reached.size() - 1)
                                        .id()
                                        .equals(reminder.issued().reminderId()));
    }

    private void issue(Notice step, boolean top, PlanState plan, List<Fact> facts) {
        ReminderEvent finding = step.finding();
        if (finding instanceof ReviewEscalated) {
            if (top) {
                facts.add(Fact.now(finding));
            }
        } else if (finding != null) {
            facts.add(new Fact(finding, step.day().atStartOfDay(plan.zone()).toInstant()));
        }
        ReminderIssued issued = step.issuedFor(plan);
        facts.add(Fact.now(issued));
        if (!top) {
            facts.add(superseded(issued, Because.OVERTAKEN));
        } else if (!othersDeliver.getAsBoolean()) {
            facts.add(Fact.now(new ReminderDelivered(
                    plan.id(), issued.reminderId(), issued.kind(), Channel.WORKLIST, issued.recipients(), 1)));
        }
    }

    private static Fact superseded(ReminderIssued issued, Because because) {
        return Fact.now(new ReminderSuperseded(issued.planId(), issued.reminderId(), issued.kind(), because));
    }

    private static Because why(ReminderIssued issued, PlanState plan) {
        if (plan.status() == PlanStatus.ON_HOLD) {
            return Because.PAUSED;
        }
        if (!plan.open()) {
            return Because.ENDED;
        }
        if (issued.goalId() == null) {
            return Because.REVIEWED;
        }
        return switch (plan.goal(issued.goalId()).map(GoalState::status).orElseThrow()) {
            case ACTIVE -> issued.kind() == ReminderKind.NO_PROGRESS ? Because.ANSWERED : Because.RESCHEDULED;
            case ON_HOLD, PROPOSED -> Because.PAUSED;
            case COMPLETED, CANCELLED, REJECTED -> Because.ENDED;
        };
    }

    /** When there will be something to record, should nothing else happen to the plan; now if there is already. */
    Optional<Look> next(PlanState plan, RemindersState reminders, Instant now) {
        List<Fact> due = decide(plan, reminders, now);
        if (!due.isEmpty()) {
            return Optional.of(new Look(now, kind(due)));
        }
        return Ladder.of(plan, intervals).stream()
                .flatMap(ladder -> ladder.steps().stream())
                .filter(step -> reminders.find(step.id()).isEmpty())
                .min(Comparator.comparing(Notice::day))
                .map(step -> new Look(
                        step.day().atStartOfDay(plan.zone()).toInstant(),
                        step.kind().name()));
    }

    /** Whether a goal is silent and somebody has been told: its next entry begins what may become another silence. */
    boolean hasToldOfSilence(PlanState plan, RemindersState reminders) {
        return Ladder.of(plan, intervals).stream()
                .flatMap(ladder -> ladder.steps().stream())
                .anyMatch(step -> step.kind() == ReminderKind.NO_PROGRESS
                        && reminders.find(step.id()).isPresent());
    }

    private static String kind(List<Fact> due) {
        return due.stream()
                .map(Fact::event)
                .filter(ReminderIssued.class::isInstance)
                .map(event -> ((ReminderIssued) event).kind().name())
                .reduce((earlier, later) -> later)
                .orElse("SUPERSEDED");
    }
}
