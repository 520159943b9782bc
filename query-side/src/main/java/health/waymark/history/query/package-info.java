/** What happened to a plan, event by event, in words a surveyor reads aloud and as values before and after. */
@NullMarked
package health.waymark.history.query;

import org.jspecify.annotations.NullMarked;
