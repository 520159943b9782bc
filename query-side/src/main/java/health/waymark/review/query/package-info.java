/** Which plans must be reviewed, and how urgently. */
@NullMarked
package health.waymark.review.query;

import org.jspecify.annotations.NullMarked;
