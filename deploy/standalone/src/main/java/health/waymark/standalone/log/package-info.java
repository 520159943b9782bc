/**
 * What Waymark logs, and how: people read the console, programs the lines of JSON in the data directory. Neither gets the
 * text of an exception that may quote a client's record (ADR 0009).
 */
@NullMarked
package health.waymark.standalone.log;

import org.jspecify.annotations.NullMarked;
