package health.waymark.reminder.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reminders. */
@Configuration(proxyBeanMethods = false)
@Import({ReminderProjection.class, ReminderQueries.class, ReminderApi.class})
public class ReminderQuerySlice {}
