package health.waymark.plan.command;

import health.waymark.http.Problem;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of a revision that changes something: before and after hold the fields that differ, null in all others.
 *
 * @param <T> a record of optional fields, in which null means: stays as it is
 */
public record Revision<T extends Record>(T before, T after) {

    /** Throws {@code Problem.malformed} for changes that name no field. */
    public static void refuseEmpty(Record changes, String pointer) {
        if (fields(changes).stream().allMatch(Optional::isEmpty)) {
            throw Problem.malformed(pointer, "must name at least one field to change");
        }
    }

    /** @throws RuleBroken if what the changes name is there already */
    public static <T extends Record> Revision<T> of(T current, T changes) {
        List<Optional<Object>> before = new ArrayList<>(fields(current));
        List<Optional<Object>> after = new ArrayList<>(fields(changes));
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).isEmpty() || same(before.get(i), after.get(i))) {
                before.set(i, Optional.empty());
                after.set(i, Optional.empty());
            }
        }
        Rule.NOTHING_CHANGES.unless(after.stream().anyMatch(Optional::isPresent));
        return new Revision<>(made(current, before), made(current, after));
    }

    /** Numbers compare by value, here and inside a target: 7 is 7.0. */
    private static boolean same(Optional<Object> one, Optional<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        if (one.get() instanceof BigDecimal number && other.get() instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one.get() instanceof Record whole && other.get() instanceof Record another) {
            List<Optional<Object>> parts = fields(whole);
            List<Optional<Object>> others = fields(another);
            return IntStream.range(0, parts.size()).allMatch(i -> same(parts.get(i), others.get(i)));
        }
        return one.equals(other);
    }

    private static List<Optional<Object>> fields(Record content) {
        List<Optional<Object>> fields = new ArrayList<>();
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            try {
                fields.add(Optional.ofNullable(component.getAccessor().invoke(content)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A revised record must be public.", e);
            }
        }
        return fields;
    }

    @SuppressWarnings("unchecked") // getClass() of a T constructs a T
    private static <T extends Record> T made(T like, List<Optional<Object>> fields) {
        Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = fields.stream().map(field -> field.orElse(null)).toArray();
        try {
            return (T) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A revised record must be public.", e);
        }
    }
}
