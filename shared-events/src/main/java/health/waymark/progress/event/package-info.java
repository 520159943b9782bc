/** Scores on goals and objectives, their corrections and their withdrawal. */
@NullMarked
package health.waymark.progress.event;

import org.jspecify.annotations.NullMarked;
