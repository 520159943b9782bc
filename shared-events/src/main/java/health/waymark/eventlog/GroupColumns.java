package health.waymark.eventlog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A group of appends as the arrays that the functions of the log take (V3__append.sql). */
final class GroupColumns {
    private record Continuing(int place, Append.Continuation of) {}

    /** @param events how many of the group's events there are up to the last that the answer is about */
    private record Answering(int place, Answered with, long events) {}

    private final List<Continuing> continuing = new ArrayList<>();
    private final List<Answering> answering = new ArrayList<>();
    private final List<StoredEvent> events = new ArrayList<>();

    GroupColumns(List<Append> group) {
        for (int place = 0; place < group.size(); place++) {
            Append append = group.get(place);
            events.addAll(append.events());
            for (Append.Continuation continuation : append.continuations()) {
                continuing.add(new Continuing(place, continuation));
            }
            Answered answered = append.answered();
            if (answered != null) {
                answering.add(new Answering(place, answered, events.size()));
            }
        }
    }

    /** What {@code append} takes after the time. */
    void addAll(Parameters all) throws SQLException {
        all.addTexts(continuing, it -> it.of.stream());
        all.addLongs(continuing, it -> it.of.first());
        all.addLongs(continuing, it -> it.of.last());

        addKeys(all);
        all.addBytes(answering, it -> it.with.bodyHash());
        all.addBytes(answering, it -> it.with.answer());
        all.addLongs(answering, Answering::events);

        all.addUuids(events, StoredEvent::id);
        all.addTexts(events, StoredEvent::stream);
        all.addLongs(events, StoredEvent::sequence);
        all.addTexts(events, StoredEvent::streamType);
        all.addTexts(events, StoredEvent::type);
        all.addIntegers(events, StoredEvent::revision);
        all.addBytes(events, StoredEvent::payload);
        all.addBytes(events, StoredEvent::metadata);
    }

    /** What {@code refused} takes. */
    void addWhatMayRefuse(Parameters all) throws SQLException {
        all.addIntegers(continuing, Continuing::place);
        all.addTexts(continuing, it -> it.of.stream());
        all.addLongs(continuing, it -> it.of.first());
        all.addIntegers(answering, Answering::place);
        addKeys(all);
    }

    private void addKeys(Parameters all) throws SQLException {
        all.addTexts(answering, it -> it.with.key().client());
        all.addTexts(answering, it -> it.with.key().commandType());
        all.addTexts(answering, it -> it.with.key().key());
    }
}
