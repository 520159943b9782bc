package health.waymark.database;

/**
 * A schema of the database and where its migrations lie, say {@code classpath:db/event_log}. Each module declares its
 * own as a bean; none writes into another's.
 */
public record Schema(String name, String location) {}
