package health.waymark.reminder.command;

/**
 * Ways besides the worklist, where there are any: then a reminder is pending until one of them says that it was delivered
 * or gave it up. Where there are none, being on the worklist is being delivered.
 */
@FunctionalInterface
public interface OtherChannels {
    boolean areThere();
}
