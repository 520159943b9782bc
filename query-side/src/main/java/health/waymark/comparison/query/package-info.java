/** A plan compared with itself, for reading and for paper. */
@NullMarked
package health.waymark.comparison.query;

import org.jspecify.annotations.NullMarked;
