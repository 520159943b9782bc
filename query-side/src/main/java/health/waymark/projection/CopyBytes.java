package health.waymark.projection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** Values as they are in the binary form of PostgreSQL's COPY: each behind its length, and the type of each its column's. */
final class CopyBytes {
    private static final byte JSONB_VERSION = 1;
    private static final int TEXT = 25;

    /** PostgreSQL counts from the year 2000. */
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long FIRST_SECOND = 946_684_800;

    private byte[] bytes;
    private int size;

    CopyBytes(int room) {
        bytes = new byte[room];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(@Nullable Object value) {
        if (value == null) {
            integer(-1);
        } else if (value instanceof String text) {
            sized(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Enum<?> one) {
            add(one.name());
        } else if (value instanceof UUID id) {
            integer(2 * Long.BYTES);
            bigint(id.getMostSignificantBits());
            bigint(id.getLeastSignificantBits());
        } else if (value instanceof Long one) {
            integer(Long.BYTES);
            bigint(one);
        } else if (value instanceof Integer one) {
            integer(Integer.BYTES);
            integer(one);
        } else if (value instanceof Boolean one) {
            sized(new byte[] {(byte) (one ? 1 : 0)});
        } else if (value instanceof Instant time) {
            integer(Long.BYTES);
            bigint(micros(time));
        } else if (value instanceof LocalDate day) {
            integer(Integer.BYTES);
            integer((int) (day.toEpochDay() - FIRST_DAY));
        } else if (value instanceof BigDecimal one) {
            sized(ByteConverter.numeric(one.scale() < 0 ? one.setScale(0) : one));
        } else if (value instanceof List<?> texts) {
            array(texts);
        } else {
            throw new IllegalArgumentException(
                    "No column takes a " + value.getClass().getSimpleName() + ".");
        }
    }

    void json(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        integer(1 + text.length);
        raw(new byte[] {JSONB_VERSION});
        raw(text);
    }

    /** Rounded as PostgreSQL rounds what it reads. */
    private static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond() - FIRST_SECOND, 1_000_000L), (long)
                Math.rint(time.getNano() / 1e9 * 1e6));
    }

    private void array(List<?> texts) {
        integer(0);
        int from = size;
        integer(texts.isEmpty() ? 0 : 1);
        integer(0); // nothing in it is null
        integer(TEXT);
        if (!texts.isEmpty()) {
            integer(texts.size());
            integer(1);
            texts.forEach(this::add);
        }
        ByteConverter.int4(bytes, from - Integer.BYTES, size - from);
    }

    private void sized(byte[] value) {
        integer(value.length);
        raw(value);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    void smallint(int value) {
        room(Short.BYTES);
        ByteConverter.int2(bytes, size, value);
        size += Short.BYTES;
    }

    private void integer(int value) {
        room(Integer.BYTES);
        ByteConverter.int4(bytes, size, value);
        size += Integer.BYTES;
    }

    private void bigint(long value) {
        room(Long.BYTES);
        ByteConverter.int8(bytes, size, value);
        size += Long.BYTES;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
