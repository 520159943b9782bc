/**
 * Pages that show what others do while it happens. What goes out says which plans moved and never how: whoever may see
 * the plan asks for its page again.
 */
@NullMarked
package health.waymark.live.query;

import org.jspecify.annotations.NullMarked;
