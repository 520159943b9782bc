/** What must be so whatever happened: of the log, of the views made from it, of the reminders. */
@NullMarked
package health.waymark.rig.check;

import org.jspecify.annotations.NullMarked;
