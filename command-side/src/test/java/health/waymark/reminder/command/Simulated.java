package health.waymark.reminder.command;

import health.waymark.plan.event.PlanEvent;
import health.waymark.plan.state.PlanState;
import health.waymark.plan.state.Recorded;
import health.waymark.plan.state.Tape;
import health.waymark.reminder.event.Because;
import health.waymark.reminder.event.ReminderEvent;
import health.waymark.reminder.event.ReminderIssued;
import health.waymark.reminder.event.ReminderKind;
import health.waymark.reminder.event.ReminderSuperseded;
import health.waymark.reminder.state.ReminderState;
import health.waymark.reminder.state.ReminderStatus;
import health.waymark.reminder.state.RemindersState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan, its reminders and a day: what the process would record if it looked now. */
final class Simulated {
    final PlanState plan;
    final RemindersState reminders = new RemindersState();
    final List<Fact> recorded = new ArrayList<>();
    private final ZoneId zone;
    ReviewCycle cycle = new ReviewCycle(Intervals.DEFAULT, () -> false);
    Instant now = Tape.BEGIN;
    private long position;

    Simulated() {
        this(ZoneOffset.UTC);
    }

    Simulated(ZoneId zone) {
        this.zone = zone;
        this.plan = new PlanState(zone);
    }

    /** Reminders wait for somebody else to bring them. */
    Simulated withOthersDelivering() {
        cycle = new ReviewCycle(Intervals.DEFAULT, () -> true);
        return this;
    }

    /** Noon of a day. */
    Simulated on(LocalDate day) {
        return at(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    Simulated on(String day) {
        return on(LocalDate.parse(day));
    }

    Simulated at(Instant instant) {
        now = instant;
        return this;
    }

    Simulated play(PlanEvent... events) {
        return play(List.of(events));
    }

    Simulated play(List<? extends PlanEvent> events) {
        events.forEach(event -> plan.apply(recorded(event, plan.version() + 1, null)));
        return this;
    }

    /** As the due list would do it on that day. */
    List<Fact> look() {
        List<Fact> facts = cycle.decide(plan, reminders, now);
        facts.forEach(fact -> reminders.apply(recorded(fact.event(), reminders.version() + 1, fact.effectiveAt())));
        recorded.addAll(facts);
        return facts;
    }

    List<Fact> lookOn(LocalDate day) {
        return on(day).look();
    }

    Simulated lookDaily(LocalDate from, LocalDate to) {
        from.datesUntil(to.plusDays(1)).forEach(this::lookOn);
        return this;
    }

    private Recorded recorded(PlanEvent event, long version, @Nullable Instant effectiveAt) {
        return new Recorded(UUID.randomUUID(), event, version, ++position, now, effectiveAt, Tape.BY);
    }

    static List<ReminderKind> issued(List<Fact> facts) {
        return of(facts, ReminderIssued.class).stream()
                .map(ReminderIssued::kind)
                .toList();
    }

    static List<Because> reasons(List<Fact> facts) {
        return of(facts, ReminderSuperseded.class).stream()
                .map(ReminderSuperseded::because)
                .toList();
    }

    static <E extends ReminderEvent> List<E> of(List<Fact> facts, Class<E> type) {
        return facts.stream()
                .map(Fact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<ReminderKind> in(ReminderStatus status) {
        return reminders.all().stream()
                .filter(reminder -> reminder.status() == status)
                .map(ReminderState::issued)
                .map(ReminderIssued::kind)
                .toList();
    }
}
