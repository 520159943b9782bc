/**
 * A clinic of made-up people that has lived for eighteen months: sent through the ordinary command path while the engine's
 * clock runs from then to now. Only in a data directory that is marked for it (ADR 0013).
 */
@NullMarked
package health.waymark.standalone.demo;

import org.jspecify.annotations.NullMarked;
