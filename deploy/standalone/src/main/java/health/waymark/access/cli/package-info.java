/**
 * {@code waymark users} and {@code waymark clients}: straight on the database, whether Waymark runs or not, and on record as
 * whatever operators do (ADR 0015). A secret is shown once or read from standard input; it is never an argument, which every
 * process of the machine could read.
 */
@NullMarked
package health.waymark.access.cli;

import org.jspecify.annotations.NullMarked;
