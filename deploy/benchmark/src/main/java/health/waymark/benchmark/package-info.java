/**
 * Measures commands beside what the database itself can do, side by side on one server in one run, because only ratios
 * of one run mean anything. Nothing in production uses it.
 */
@NullMarked
package health.waymark.benchmark;

import org.jspecify.annotations.NullMarked;
