/** {@code waymark import}: files into a running Waymark, or into one that runs for as long. Speaks HTTP like anyone. */
@NullMarked
package health.waymark.fhir.cli;

import org.jspecify.annotations.NullMarked;
