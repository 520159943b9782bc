package health.waymark.delivery.command;

import health.waymark.delivery.mail.Undelivered;
import health.waymark.reminder.command.Outstanding;
import health.waymark.reminder.event.Channel;
import health.waymark.reminder.event.Recipient;
import java.util.List;

/** A channel, and whom it reaches. */
interface Route {
    Channel channel();

    /** Whether it reaches anybody at all. */
    boolean open();

    /** What it is to bring of a reminder, were it sent now. */
    List<Delivery> wanted(Outstanding what);

    /** Brings it, or says why not. */
    Outcome bring(Delivery delivery, Outstanding what) throws Undelivered;

    /** Whom the record names for a delivery; nobody where it goes to a system. */
    List<Recipient> named(Delivery delivery, Outstanding what);
}
