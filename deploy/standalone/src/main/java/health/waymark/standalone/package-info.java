/**
 * The one runnable: reads the command line, refuses what can't work in one sentence, brings up the database and then
 * the sides that were asked for. Holds no domain.
 */
@NullMarked
package health.waymark.standalone;

import org.jspecify.annotations.NullMarked;
