/** Callers who send commands under keys and look at plans, and the record of what they sent and were told. */
@NullMarked
package health.waymark.rig.load;

import org.jspecify.annotations.NullMarked;
