package health.waymark.access.registry;

import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** An enumeration's constants as the database keeps them. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> Set<E> of(Class<E> type, Array names) throws SQLException {
        Set<E> constants = EnumSet.noneOf(type);
        for (String name : (String[]) names.getArray()) {
            constants.add(Enum.valueOf(type, name));
        }
        return constants;
    }
}
