/** The command side put together. */
@NullMarked
package health.waymark.command;

import org.jspecify.annotations.NullMarked;
