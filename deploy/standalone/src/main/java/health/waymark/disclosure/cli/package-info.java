/** Audit packages for whoever has the machine. */
@NullMarked
package health.waymark.disclosure.cli;

import org.jspecify.annotations.NullMarked;
