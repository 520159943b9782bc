package health.waymark.plan.command;

import static java.time.ZoneOffset.UTC;

import health.waymark.eventlog.AnswerKey;
import health.waymark.eventlog.Answered;
import health.waymark.plan.event.PlanId;
import health.waymark.plan.event.Subject;
import health.waymark.plan.state.PlanStory;
import health.waymark.plan.state.Tape;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Commands as a process takes them, with plans of its own in memory, and what tests send by them. */
final class Sending {
    private final EmbeddedEventStore store;
    private final Function<AnswerKey, Optional<Answered>> answers;

    private Sending(EventStorageEngine storage, Function<AnswerKey, Optional<Answered>> answers) {
        this.store = EmbeddedEventStore.builder().storageEngine(storage).build();
        this.answers = answers;
    }

    static Commands on(EventStorageEngine storage, Function<AnswerKey, Optional<Answered>> answers) {
        return on(storage, answers, Clock.systemUTC(), UUID::randomUUID);
    }

    static Commands on(
            EventStorageEngine storage,
            Function<AnswerKey, Optional<Answered>> answers,
            Clock clock,
            Supplier<UUID> ids) {
        Sending sending = new Sending(storage, answers);
        return sending.by(new PlanCommandHandler(sending.plans(), sending.store, clock, UTC, PlanLimits.DEFAULT, ids));
    }

    /** @param names of plans whose drafts name none */
    static Commands on(
            EventStorageEngine storage,
            Function<AnswerKey, Optional<Answered>> answers,
            BiFunction<@Nullable AnswerKey, Supplier<UUID>, UUID> names) {
        Sending sending = new Sending(storage, answers);
        return sending.by(new PlanCommandHandler(
                sending.plans(), sending.store, Clock.systemUTC(), UTC, PlanLimits.DEFAULT, UUID::randomUUID, names));
    }

    private Repository<Plan> plans() {
        return PlanConfiguration.repository(store, UTC);
    }

    private Commands by(PlanCommandHandler handler) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        CommandTypes.ALL.forEach(type -> bus.subscribe(type.getName(), handler));
        return new Commands(bus, answers);
    }

    static DraftPlan draft(@Nullable PlanId plan) {
        return new DraftPlan(
                plan,
                new Subject(Subject.Type.CLIENT, "c-1", "A. B.", null, null),
                null,
                null,
                null,
                PlanStory.STARTS_ON,
                null,
                null,
                null,
                null,
                null);
    }

    static Sent sent(@Nullable Long ifMatch, @Nullable String key) {
        return new Sent(
                Tape.BY,
                PlanStory.CLINICIAN,
                ifMatch,
                key == null ? null : key(key),
                key == null ? null : new byte[] {1});
    }

    static AnswerKey key(String key) {
        return new AnswerKey("clinic", "AddProblem", key);
    }
}
