/** What may be asked of a plan about its problems. */
@NullMarked
package health.waymark.problem.command;

import org.jspecify.annotations.NullMarked;
