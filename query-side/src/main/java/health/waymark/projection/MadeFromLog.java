package health.waymark.projection;

/** Tables that are made from the log alone: they can be held against it, and made anew from it, while they are read. */
public interface MadeFromLog {
    /** What operators and programs call it: the name of the processor behind it. */
    String name();

    /** Makes it anew beside what is read, compares, and lets it take that one's place; broken off, it changes nothing. */
    Comparison rebuild(RebuildWatch watch);

    /** Makes it anew only to compare: what is read stays. */
    Comparison compare(RebuildWatch watch);
}
