/** What may be asked of a plan about its progress entries. */
@NullMarked
package health.waymark.progress.command;

import org.jspecify.annotations.NullMarked;
