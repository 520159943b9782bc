@NullMarked
package health.waymark.retention;

import org.jspecify.annotations.NullMarked;
