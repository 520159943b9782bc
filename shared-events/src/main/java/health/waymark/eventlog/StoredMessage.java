package health.waymark.eventlog;

import health.waymark.plan.event.LoggedEvent;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as a message that is read when somebody looks, so that one nobody can read stops only those who need
 * it.
 */
@SuppressWarnings("serial") // never serialized: it stands for a row
final class StoredMessage implements Message<LoggedEvent> {
    private static final long serialVersionUID = 1L;

    private final StoredEvent stored;
    private final transient EventCodec codec;
    private @Nullable LoggedEvent payload;
    private @Nullable MetaData metaData;

    StoredMessage(StoredEvent stored, EventCodec codec) {
        this.stored = stored;
        this.codec = codec;
    }

    @Override
    public String getIdentifier() {
        return stored.id().toString();
    }

    @Override
    public MetaData getMetaData() {
        if (metaData == null) {
            metaData = MetaData.from(codec.readMetadata(stored.metadata()));
        }
        return metaData;
    }

    @Override
    public LoggedEvent getPayload() {
        if (payload == null) {
            payload = codec.read(stored.type(), stored.revision(), stored.payload());
        }
        return payload;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon asks for the exact type; an unreadable event has none but the common one
    public Class<LoggedEvent> getPayloadType() {
        Class<?> type = EventTypes.named(stored.type());
        return (Class<LoggedEvent>) (type == null ? LoggedEvent.class : type);
    }

    @Override
    public Message<LoggedEvent> withMetaData(Map<String, ?> other) {
        StoredMessage copy = new StoredMessage(stored, codec);
        copy.payload = payload;
        copy.metaData = MetaData.from(other);
        return copy;
    }

    @Override
    public Message<LoggedEvent> andMetaData(Map<String, ?> more) {
        return withMetaData(getMetaData().mergedWith(more));
    }
}
