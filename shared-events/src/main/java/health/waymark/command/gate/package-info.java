/**
 * The one way by which pages send commands. The command side puts its gate here when it runs in the same process;
 * where it doesn't, pages are for reading (ADR 0012).
 */
@NullMarked
package health.waymark.command.gate;

import org.jspecify.annotations.NullMarked;
