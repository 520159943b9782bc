package health.waymark.operate;

import health.waymark.pages.query.Turn;
import health.waymark.query.Page;

/** Where in a list of Operate a page is. */
public final class Turns {
    private Turns() {}

    /** @param address what the number of a page is put behind */
    public static Turn of(Page page, int shown, long total, String address) {
        long last = page.offset() + shown;
        return new Turn(
                total,
                shown == 0 ? 0 : page.offset() + 1,
                shown == 0 ? 0 : last,
                page.number() == 0 ? null : address + (page.number() - 1),
                shown > 0 && last < total ? address + (page.number() + 1) : null);
    }
}
