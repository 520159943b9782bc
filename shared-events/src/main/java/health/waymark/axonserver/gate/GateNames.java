package health.waymark.axonserver.gate;

/** What is asked between the sides, beside the commands themselves, which go by their own names. */
final class GateNames {
    static final String RIGHTS = "CommandRights";
    static final String SETTINGS = "NotificationSettings";
    static final String USUAL = "UsualQuietHours";
    static final String REACH = "NotificationReach";
    static final String CHANGE = "ChangeNotificationSettings";

    private GateNames() {}
}
