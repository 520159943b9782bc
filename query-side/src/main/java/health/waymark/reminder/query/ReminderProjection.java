package health.waymark.reminder.query;

import health.waymark.projection.Projection;

/** Every reminder as it stands. */
final class ReminderProjection implements Projection {
    @Override
    public String table() {
        return ReminderSteps.TABLE.name();
    }

    @Override
    public Collector collect() {
        return new ReminderSteps();
    }
}
