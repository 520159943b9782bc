package health.waymark.pages.query;

import health.waymark.query.Listing;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where in a list a page is, counted as people count, and the addresses of its neighbours. */
public record Turn(
        long total,
        long first,
        long last,
        @Nullable String previous,
        @Nullable String next) {

    public static Turn of(Listing<?> list, IntFunction<String> address) {
        long before = (long) list.page() * list.size();
        long last = before + list.items().size();
        return new Turn(
                list.total(),
                list.items().isEmpty() ? 0 : before + 1,
                list.items().isEmpty() ? 0 : last,
                list.page() == 0 ? null : address.apply(list.page() - 1),
                last < list.total() && !list.items().isEmpty() ? address.apply(list.page() + 1) : null);
    }
}
