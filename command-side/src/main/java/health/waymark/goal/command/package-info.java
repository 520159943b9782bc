/** What may be asked of a plan about its goals. */
@NullMarked
package health.waymark.goal.command;

import org.jspecify.annotations.NullMarked;
