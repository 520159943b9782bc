/**
 * How events become rows: a pooled processor hands over batches, each batch is folded plan by plan and written with one
 * statement a table, tokens move in the same transaction (ADR 0007). Projections say what the rows are.
 */
@NullMarked
package health.waymark.projection;

import org.jspecify.annotations.NullMarked;
