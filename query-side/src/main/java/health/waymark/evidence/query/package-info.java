/**
 * Evidence for those who ask: takes down who is shown what, and answers what was refused, looked at, corrected and done,
 * across plans. Follows the log by itself (ADR 0022).
 */
@NullMarked
package health.waymark.evidence.query;

import org.jspecify.annotations.NullMarked;
