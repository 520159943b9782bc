/** What an organisation has decided about its record, read out of the log and changed by entering it there (ADR 0026). */
@NullMarked
package health.waymark.organisation;

import org.jspecify.annotations.NullMarked;
