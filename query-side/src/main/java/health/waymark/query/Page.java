package health.waymark.query;

import health.waymark.http.Problem;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public record Page(int number, int size) {
    private static final int LAST = 1_000_000;
    private static final int LARGEST = 1_000;

    /** As a caller wrote it; {@code usual} where they named no size. */
    public static Page of(@Nullable Integer number, @Nullable Integer size, int usual) {
        int page = number == null ? 0 : number;
        int wanted = size == null ? usual : size;
        if (page < 0 || page > LAST) {
            throw Problem.malformed("Parameter 'page' goes from 0 to " + LAST + ".");
        }
        if (wanted < 1 || wanted > LARGEST) {
            throw Problem.malformed("Parameter 'size' lies between 1 and " + LARGEST + ".");
        }
        return new Page(page, wanted);
    }

    public long offset() {
        return (long) number * size;
    }
}
