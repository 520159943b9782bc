/** What is done for an objective, by whom and how often. */
@NullMarked
package health.waymark.intervention.event;

import org.jspecify.annotations.NullMarked;
