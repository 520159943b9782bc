/**
 * What both sides need to follow the log: batches instead of single events, tokens that are plain positions and move with
 * what they account for, and what a failure is a failure of (ADR 0007).
 */
@NullMarked
package health.waymark.processing;

import org.jspecify.annotations.NullMarked;
