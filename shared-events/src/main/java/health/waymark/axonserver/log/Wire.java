package health.waymark.axonserver.log;

import com.google.protobuf.ByteString;
import health.waymark.eventlog.EventCodec;
import health.waymark.eventlog.StoredEvent;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our events as Axon Server's and back: logical name, revision and payload as they are everywhere, each entry of the
 * metadata as a text of its own. No class is named, so classes may move.
 */
final class Wire {
    private final EventCodec codec;

    Wire(EventCodec codec) {
        this.codec = codec;
    }

    Event event(StoredEvent event, Instant now) {
        Event.Builder sent = Event.newBuilder()
                .setMessageIdentifier(event.id().toString())
                .setAggregateIdentifier(event.stream())
                .setAggregateSequenceNumber(event.sequence())
                .setAggregateType(event.streamType())
                .setTimestamp(now.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.type())
                        .setRevision(Integer.toString(event.revision()))
                        .setData(ByteString.copyFrom(event.payload())));
        codec.readMetadata(event.metadata())
                .forEach((key, value) -> sent.putMetaData(
                        key,
                        MetaDataValue.newBuilder()
                                .setTextValue(value.toString())
                                .build()));
        return sent.build();
    }

    /** An event at a position; 0 and the sender's time where the stream alone was read. */
    StoredEvent stored(Event event, long position, Instant recordedAt) {
        Map<String, Object> metadata = new TreeMap<>();
        event.getMetaDataMap().forEach((key, value) -> metadata.put(key, value(value)));
        return new StoredEvent(
                position,
                UUID.fromString(event.getMessageIdentifier()),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType(),
                event.getPayload().getType(),
                Integer.parseInt(event.getPayload().getRevision()),
                recordedAt,
                event.getPayload().getData().toByteArray(),
                codec.writeMetadata(metadata));
    }

    static Instant sentAt(Event event) {
        return Instant.ofEpochMilli(event.getTimestamp());
    }

    static @Nullable String organisation(Event event) {
        MetaDataValue value = event.getMetaDataMap().get("organisation");
        return value == null ? null : value.getTextValue();
    }

    private static Object value(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            default -> value.getTextValue();
        };
    }
}
