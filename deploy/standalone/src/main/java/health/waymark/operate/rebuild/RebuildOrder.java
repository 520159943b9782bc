package health.waymark.operate.rebuild;

/** What somebody at the terminal can order. */
enum RebuildOrder {
    COMPARE,
    REPLACE
}
