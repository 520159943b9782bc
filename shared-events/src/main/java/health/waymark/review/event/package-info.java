/** Reviews of a plan and what they found. */
@NullMarked
package health.waymark.review.event;

import org.jspecify.annotations.NullMarked;
