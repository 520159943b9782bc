/**
 * Plans that stand still because an event of theirs could not be taken: told by place, type and class of the cause alone,
 * never by what the event says.
 */
@NullMarked
package health.waymark.operate.parked;

import org.jspecify.annotations.NullMarked;
