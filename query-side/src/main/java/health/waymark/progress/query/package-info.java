/** How each goal and objective moves: the scores over time against where they should get. */
@NullMarked
package health.waymark.progress.query;

import org.jspecify.annotations.NullMarked;
