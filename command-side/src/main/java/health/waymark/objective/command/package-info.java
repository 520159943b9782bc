/** What may be asked of a plan about its objectives. */
@NullMarked
package health.waymark.objective.command;

import org.jspecify.annotations.NullMarked;
