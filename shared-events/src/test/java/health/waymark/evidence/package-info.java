@NullMarked
package health.waymark.evidence;

import org.jspecify.annotations.NullMarked;
