/**
 * What proves who looked and what was refused: no command's doing, so in streams of its own, one for each organisation,
 * that no plan's fold is handed (ADR 0022). Who, when, for whom and what for travels in the metadata as with every event.
 */
@NullMarked
package health.waymark.evidence.event;

import org.jspecify.annotations.NullMarked;
