/** Plans as they stand and as they stood: one view, made by the one fold, whatever was asked for (ADR 0006). */
@NullMarked
package health.waymark.plan.query;

import org.jspecify.annotations.NullMarked;
