/** How mail is handed over to the organisation's server: reminders, and what else either side has to send (ADR 0014). */
@NullMarked
package health.waymark.delivery.mail;

import org.jspecify.annotations.NullMarked;
