/** Scores over time, drawn once as SVG for page and print: no script, no colour without a shape or a word beside it. */
@NullMarked
package health.waymark.chart.query;

import org.jspecify.annotations.NullMarked;
