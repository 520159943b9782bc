package health.waymark.comparison.query;

import health.waymark.history.query.Ends;
import health.waymark.query.Address;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ends of a comparison as people write them, with days as Waymark shows them. */
public final class Typed {
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu")
            .toFormatter(Locale.ENGLISH);

    private Typed() {}

    /** What is meant by it; what can't be understood stays as it is. */
    public static Ends understood(Ends typed) {
        return new Ends(
                moment(typed.from()), moment(typed.to()), typed.effectiveAt(), typed.effectiveFrom(), typed.effectiveTo());
    }

    private static @Nullable String moment(@Nullable String typed) {
        String text = Address.given(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY).toString();
        } catch (DateTimeException noDay) {
            return text;
        }
    }
}
