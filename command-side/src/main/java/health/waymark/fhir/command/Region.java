package health.waymark.fhir.command;

import org.jspecify.annotations.Nullable;

/** Where a resource stands in what was sent, and what it took to find it again. */
final class Region {
    final String identity;
    final String type;
    final @Nullable String fullUrl;
    final long start;
    final long end;

    /** Of the content without narrative and metadata. */
    final int hash;

    private volatile boolean used;

    Region(String identity, String type, @Nullable String fullUrl, long start, long end, int hash) {
        this.identity = identity;
        this.type = type;
        this.fullUrl = fullUrl;
        this.start = start;
        this.end = end;
        this.hash = hash;
    }

    boolean used() {
        return used;
    }

    /** Marks it as having found its way into a plan; true the first time. */
    synchronized boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }
}
