/**
 * What was done to run Waymark: who did it, when and why travels in the metadata as with every event. None is about what a
 * plan says, and no plan's fold sees one (ADR 0015).
 */
@NullMarked
package health.waymark.operate.event;

import org.jspecify.annotations.NullMarked;
