/** Imports at the terminal. */
@NullMarked
package health.waymark.fhir.cli;

import org.jspecify.annotations.NullMarked;
