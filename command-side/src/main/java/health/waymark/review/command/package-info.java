/** What may be asked of a plan about its reviews. */
@NullMarked
package health.waymark.review.command;

import org.jspecify.annotations.NullMarked;
