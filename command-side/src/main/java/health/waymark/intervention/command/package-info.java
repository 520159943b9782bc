/** What may be asked of a plan about its interventions. */
@NullMarked
package health.waymark.intervention.command;

import org.jspecify.annotations.NullMarked;
